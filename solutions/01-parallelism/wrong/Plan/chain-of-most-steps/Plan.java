// misconception: counts-steps
// says: the chain of the most steps
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
    Step step =
        needs.keySet().stream().max(Comparator.comparing(s -> level(s, needs))).orElse(null);
    long span = 0;
    while (step != null) {
      span += cost.applyAsLong(step);
      step = needs.get(step).stream().max(Comparator.comparing(s -> level(s, needs))).orElse(null);
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

  private static int level(Step step, Map<Step, Set<Step>> needs) {
    return needs.get(step).stream().mapToInt(need -> 1 + level(need, needs)).max().orElse(0);
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
