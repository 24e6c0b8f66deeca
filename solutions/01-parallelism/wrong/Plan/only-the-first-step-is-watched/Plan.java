// misconception: circle-comes-back-to-its-start
// says: and Plan.of threw StackOverflowError
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
      span = Math.max(span, end(step, step, true, needs, cost, ends));
    }
    return new Plan(work, span);
  }

  private static long end(
      Step step,
      Step start,
      boolean first,
      Map<Step, Set<Step>> needs,
      ToLongFunction<Step> cost,
      Map<Step, Long> ends) {
    if (!first && step.equals(start)) {
      throw new IllegalArgumentException(step + " needs itself");
    }
    if (ends.containsKey(step)) {
      return ends.get(step);
    }
    long begin = 0;
    for (Step need : needs.get(step)) {
      begin = Math.max(begin, end(need, start, false, needs, cost, ends));
    }
    ends.put(step, begin + cost.applyAsLong(step));
    return ends.get(step);
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
