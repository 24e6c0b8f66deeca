// misconception: every-way-anew
// says: 80 steps that cost nothing
// from: right/rounds
package parallelism;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  private static long end(
      Step s,
      Map<Step, Set<Step>> needs,
      ToLongFunction<Step> cost,
      Map<Step, Long> known,
      Set<Step> busy) {
    long k = known.getOrDefault(s, 0L);
    if (k != 0) return k;
    if (!busy.add(s)) throw new IllegalArgumentException("circle at " + s);
    long begin = 0;
    for (Step n : needs.get(s)) begin = Math.max(begin, end(n, needs, cost, known, busy));
    busy.remove(s);
    known.put(s, begin + cost.applyAsLong(s));
    return begin + cost.applyAsLong(s);
  }

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    Map<Step, Long> known = new HashMap<>();
    Set<Step> busy = new HashSet<>();
    long work = 0, span = 0;
    for (Step s : needs.keySet()) {
      work += cost.applyAsLong(s);
      span = Math.max(span, end(s, needs, cost, known, busy));
    }
    return new Plan(work, span);
  }

  public double parallelism() {
    return work == 0 ? 1 : (double) work / span;
  }
}
