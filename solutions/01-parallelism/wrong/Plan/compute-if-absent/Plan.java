// misconception: asked-while-it-computes
// says: threw ConcurrentModificationException, in computeIfAbsent
// from: right/memoised-recursion
package parallelism;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    Map<Step, Long> ends = new HashMap<>();
    long span = 0;
    for (Step step : needs.keySet()) {
      span = Math.max(span, end(step, needs, cost, ends, new HashSet<>()));
    }
    return new Plan(work, span);
  }

  private static long end(
      Step step,
      Map<Step, Set<Step>> needs,
      ToLongFunction<Step> cost,
      Map<Step, Long> ends,
      Set<Step> onTheWay) {
    if (!onTheWay.add(step)) {
      throw new IllegalArgumentException(step + " needs itself");
    }
    long end =
        ends.computeIfAbsent(
            step,
            s -> {
              long begin = 0;
              for (Step need : needs.get(s)) {
                begin = Math.max(begin, end(need, needs, cost, ends, onTheWay));
              }
              return begin + cost.applyAsLong(s);
            });
    onTheWay.remove(step);
    return end;
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
