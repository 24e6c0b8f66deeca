// misconception: one-step-back
// says: a step and the most expensive one that it needs
// from: right/three-colours
package parallelism;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    requireNoCircle(needs);
    long span = 0;
    for (Step step : needs.keySet()) {
      long begin = needs.get(step).stream().mapToLong(cost).max().orElse(0);
      span = Math.max(span, begin + cost.applyAsLong(step));
    }
    return new Plan(work, span);
  }

  private static void requireNoCircle(Map<Step, Set<Step>> needs) {
    Set<Step> done = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Step step : needs.keySet()) {
        more |= done.containsAll(needs.get(step)) && done.add(step);
      }
    }
    if (done.size() < needs.size()) {
      throw new IllegalArgumentException("a circle");
    }
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
