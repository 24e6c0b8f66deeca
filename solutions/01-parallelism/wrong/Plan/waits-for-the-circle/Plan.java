// misconception: circle-not-noticed
// says: never came to an end
// from: right/rounds
package parallelism;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    Map<Step, Long> ends = new HashMap<>();
    while (ends.size() < needs.size()) {
      for (Step step : needs.keySet()) {
        if (ends.keySet().containsAll(needs.get(step))) {
          long begin = needs.get(step).stream().mapToLong(ends::get).max().orElse(0);
          ends.put(step, begin + cost.applyAsLong(step));
        }
      }
    }
    return new Plan(work, ends.values().stream().mapToLong(end -> end).max().orElse(0));
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
