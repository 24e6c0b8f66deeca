// kind: sweeps over everything, doing what is ready; parallelism rounded to six digits
package parallelism;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {

    Map<Step, Long> ends = new TreeMap<>(Comparator.comparing(Step::name));
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Step s : needs.keySet()) {
        if (!ends.containsKey(s) && ends.keySet().containsAll(needs.get(s))) {
          long begin = 0;
          for (Step n : needs.get(s)) begin = ends.get(n) > begin ? ends.get(n) : begin;
          ends.put(s, begin + cost.applyAsLong(s));
          moved = true;
        }
      }
    }
    if (ends.size() < needs.size()) throw new IllegalArgumentException();
    long work = 0;
    for (Step s : ends.keySet()) work += cost.applyAsLong(s);
    return new Plan(work, ends.isEmpty() ? 0 : Collections.max(ends.values()));
  }

  public double parallelism() {
    return work == 0
        ? 1
        : new BigDecimal((double) work / span).round(new MathContext(6)).doubleValue();
  }
}
