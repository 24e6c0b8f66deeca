// misconception: follows-the-dearest
// says: the chain of the most expensive needs
// from: right/three-colours
package parallelism;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    requireNoCircle(needs);
    long span = 0;
    for (Step last : needs.keySet()) {
      if (needs.values().stream().noneMatch(needed -> needed.contains(last))) {
        long chain = 0;
        Step step = last;
        while (step != null) {
          chain += cost.applyAsLong(step);
          step = needs.get(step).stream().max(Comparator.comparingLong(cost)).orElse(null);
        }
        span = Math.max(span, chain);
      }
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
