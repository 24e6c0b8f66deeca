// misconception: every-way-anew
// says: more than a million times
// from: right/three-colours
package parallelism;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    long span = 0;
    for (Step step : needs.keySet()) {
      span = Math.max(span, end(step, needs, cost, new HashSet<>()));
    }
    return new Plan(work, span);
  }

  private static long end(
      Step step, Map<Step, Set<Step>> needs, ToLongFunction<Step> cost, Set<Step> onTheWay) {
    if (!onTheWay.add(step)) {
      throw new IllegalArgumentException(step + " needs itself");
    }
    long begin = 0;
    for (Step need : needs.get(step)) {
      begin = Math.max(begin, end(need, needs, cost, onTheWay));
    }
    long end = begin + cost.applyAsLong(step);
    onTheWay.remove(step);
    return end;
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
