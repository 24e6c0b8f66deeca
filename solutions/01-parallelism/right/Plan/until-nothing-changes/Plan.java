// kind: ends are corrected until nothing changes; a circle never settles
package parallelism;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    long work = needs.keySet().stream().mapToLong(cost).sum();
    Map<Step, Long> ends = new HashMap<>();
    Map<Step, Integer> depths = new HashMap<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Step step : needs.keySet()) {
        long end = cost.applyAsLong(step);
        int depth = 1;
        for (Step need : needs.get(step)) {
          end = Math.max(end, ends.getOrDefault(need, 0L) + cost.applyAsLong(step));
          depth = Math.max(depth, depths.getOrDefault(need, 0) + 1);
        }
        if (depth > needs.size()) {
          throw new IllegalArgumentException("a chain longer than all steps: a circle");
        }
        Long endBefore = ends.put(step, end);
        Integer depthBefore = depths.put(step, depth);
        changed |= endBefore == null || endBefore != end || depthBefore != depth;
      }
    }
    long span = ends.values().stream().mapToLong(end -> end).max().orElse(0);
    return new Plan(work, span);
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
