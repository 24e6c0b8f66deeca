package parallelism;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Exercise 1.3, solved: the end of each step is calculated once, and kept in a map. */
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

  /** Returns the time at which the step can be done at the earliest. */
  private static long end(
      Step step,
      Map<Step, Set<Step>> needs,
      ToLongFunction<Step> cost,
      Map<Step, Long> ends,
      Set<Step> onTheWay) {
    if (ends.containsKey(step)) {
      return ends.get(step);
    }
    if (!onTheWay.add(step)) { // we are still in the middle of this step
      throw new IllegalArgumentException(step + " needs itself");
    }
    long begin = 0;
    for (Step need : needs.get(step)) {
      begin = Math.max(begin, end(need, needs, cost, ends, onTheWay));
    }
    long end = begin + cost.applyAsLong(step);
    onTheWay.remove(step);
    ends.put(step, end);
    return end;
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
