// kind: recursion in streams; a null in the map marks a step under way
package parallelism;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    Map<Step, Long> ends = new HashMap<>();
    long span = needs.keySet().stream().mapToLong(s -> end(s, needs, cost, ends)).max().orElse(0);
    return new Plan(needs.keySet().stream().mapToLong(cost).sum(), span);
  }

  private static long end(
      Step step, Map<Step, Set<Step>> needs, ToLongFunction<Step> cost, Map<Step, Long> ends) {
    if (!ends.containsKey(step)) {
      ends.put(step, null);
      long begin =
          needs.get(step).stream().mapToLong(need -> end(need, needs, cost, ends)).max().orElse(0);
      ends.put(step, begin + cost.applyAsLong(step));
    }
    return Optional.ofNullable(ends.get(step))
        .orElseThrow(() -> new IllegalArgumentException("a circle through " + step));
  }

  public double parallelism() {
    if (work == 0) {
      return 1;
    }
    return 1.0 * work / span;
  }
}
