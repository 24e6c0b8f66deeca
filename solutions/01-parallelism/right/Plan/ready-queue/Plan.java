// kind: a queue of the steps that are ready (Kahn), forwards
package parallelism;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    Map<Step, Integer> open = new HashMap<>();
    Map<Step, List<Step>> neededBy = new HashMap<>();
    needs.forEach((step, needed) -> {
      open.put(step, needed.size());
      needed.forEach(need -> neededBy.computeIfAbsent(need, _ -> new ArrayList<>()).add(step));
    });
    Deque<Step> ready = new ArrayDeque<>();
    open.forEach((step, missing) -> {
      if (missing == 0) {
        ready.add(step);
      }
    });
    Map<Step, Long> begins = new HashMap<>();
    long work = 0;
    long span = 0;
    int done = 0;
    while (!ready.isEmpty()) {
      Step step = ready.remove();
      long costs = cost.applyAsLong(step);
      long end = begins.getOrDefault(step, 0L) + costs;
      work += costs;
      span = Math.max(span, end);
      done++;
      for (Step next : neededBy.getOrDefault(step, List.of())) {
        begins.merge(next, end, Math::max);
        if (open.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    if (done < needs.size()) {
      throw new IllegalArgumentException("a circle");
    }
    return new Plan(work, span);
  }

  public double parallelism() {
    return span == 0 ? 1 : (double) work / span;
  }
}
