// misconception: too-big-for-int
// says: Plan[work=10000000000000002
// from: right/rounds
package parallelism;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  private static double end(
      Step s,
      Map<Step, Set<Step>> needs,
      ToLongFunction<Step> cost,
      Map<Step, Double> known,
      Set<Step> busy) {
    Double k = known.get(s);
    if (k != null) return k;
    if (!busy.add(s)) throw new IllegalArgumentException("circle at " + s);
    double begin = 0;
    for (Step n : needs.get(s)) begin = Math.max(begin, end(n, needs, cost, known, busy));
    busy.remove(s);
    known.put(s, begin + cost.applyAsLong(s));
    return begin + cost.applyAsLong(s);
  }

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    Map<Step, Double> known = new HashMap<>();
    Set<Step> busy = new HashSet<>();
    double work = 0;
    double span = 0;
    for (Step s : needs.keySet()) {
      work += cost.applyAsLong(s);
      span = Math.max(span, end(s, needs, cost, known, busy));
    }
    return new Plan((long) work, (long) span);
  }

  public double parallelism() {
    return work == 0 ? 1 : (double) work / span;
  }
}
