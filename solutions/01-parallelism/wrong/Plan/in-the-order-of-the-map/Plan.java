// misconception: map-in-order
// says: in another order in the map
// from: right/rounds
package parallelism;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = 0;
    Map<Step, Long> ends = new HashMap<>();
    long span = 0;
    for (Map.Entry<Step, Set<Step>> entry : needs.entrySet()) {
      long begin = 0;
      for (Step need : entry.getValue()) {
        begin = Math.max(begin, ends.getOrDefault(need, 0L));
      }
      long end = begin + cost.applyAsLong(entry.getKey());
      work += cost.applyAsLong(entry.getKey());
      ends.put(entry.getKey(), end);
      span = Math.max(span, end);
    }
    return new Plan(work, span);
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
