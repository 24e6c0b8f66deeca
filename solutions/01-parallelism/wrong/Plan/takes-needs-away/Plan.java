// misconception: needs-changed
// says: are not what they were
// from: right/rounds
package parallelism;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    Map<Step, Long> begins = new HashMap<>();
    Set<Step> left = new HashSet<>(needs.keySet());
    long span = 0;
    while (!left.isEmpty()) {
      Step ready =
          left.stream()
              .filter(step -> needs.get(step).isEmpty())
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("a circle"));
      long end = begins.getOrDefault(ready, 0L) + cost.applyAsLong(ready);
      span = Math.max(span, end);
      left.remove(ready);
      for (Step step : left) {
        if (needs.get(step).remove(ready)) {
          begins.merge(step, end, Math::max);
        }
      }
    }
    return new Plan(work, span);
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
