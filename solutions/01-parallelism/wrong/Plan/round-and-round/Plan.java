// misconception: circle-not-noticed
// says: threw StackOverflowError
// from: right/three-colours
package parallelism;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    Map<Step, Long> ends = new HashMap<>();
    long span = 0;
    for (Step step : needs.keySet()) {
      span = Math.max(span, end(step, needs, cost, ends));
    }
    return new Plan(work, span);
  }

  private static long end(
      Step step, Map<Step, Set<Step>> needs, ToLongFunction<Step> cost, Map<Step, Long> ends) {
    if (ends.containsKey(step)) {
      return ends.get(step);
    }
    long begin = 0;
    for (Step need : needs.get(step)) {
      begin = Math.max(begin, end(need, needs, cost, ends));
    }
    long end = begin + cost.applyAsLong(step);
    ends.put(step, end);
    return end;
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
