// kind: the way that was gone is handed down as a list
package parallelism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    Map<Step, Long> ends = new HashMap<>();
    long span = 0;
    for (Step step : needs.keySet()) {
      span = Math.max(span, end(step, needs, cost, ends, List.of()));
    }
    return new Plan(work, span);
  }

  private static long end(
      Step step,
      Map<Step, Set<Step>> needs,
      ToLongFunction<Step> cost,
      Map<Step, Long> ends,
      List<Step> way) {
    if (ends.containsKey(step)) {
      return ends.get(step);
    }
    if (way.contains(step)) {
      throw new IllegalArgumentException(step + " needs itself");
    }
    List<Step> further = new ArrayList<>(way);
    further.add(step);
    long begin = 0;
    for (Step need : needs.get(step)) {
      begin = Math.max(begin, end(need, needs, cost, ends, further));
    }
    long end = begin + cost.applyAsLong(step);
    ends.put(step, end);
    return end;
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
