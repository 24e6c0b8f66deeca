// kind: rounds over a copy, taking out what can be done, as friends would
package parallelism;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    Map<Step, Long> ends = new HashMap<>();
    Set<Step> left = new HashSet<>(needs.keySet());
    while (!left.isEmpty()) {
      Set<Step> ready =
          left.stream()
              .filter(step -> ends.keySet().containsAll(needs.get(step)))
              .collect(Collectors.toSet());
      if (ready.isEmpty()) {
        throw new IllegalArgumentException("nobody can go on: " + left);
      }
      for (Step step : ready) {
        long begin = needs.get(step).stream().mapToLong(ends::get).max().orElse(0);
        ends.put(step, begin + cost.applyAsLong(step));
      }
      left.removeAll(ready);
    }
    return new Plan(work, ends.values().stream().mapToLong(end -> end).max().orElse(0));
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
