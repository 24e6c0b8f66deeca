// kind: a simulation: events in the order of time, and the clock stops at the last
package parallelism;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToLongFunction;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {

    record Done(long time, Step step) {}
    Map<Step, Integer> missing = new HashMap<>();
    Map<Step, List<Step>> neededBy = new HashMap<>();
    PriorityQueue<Done> events = new PriorityQueue<>(Comparator.comparingLong(Done::time));
    long work = 0;
    for (var e : needs.entrySet()) {
      missing.put(e.getKey(), e.getValue().size());
      for (Step n : e.getValue())
        neededBy.computeIfAbsent(n, k -> new ArrayList<>()).add(e.getKey());
      long c = cost.applyAsLong(e.getKey());
      work = Math.addExact(work, c);
      if (e.getValue().isEmpty()) events.add(new Done(c, e.getKey()));
    }
    long now = 0;
    int done = 0;
    while (!events.isEmpty()) {
      Done d = events.poll();
      now = d.time();
      done++;
      for (Step next : neededBy.getOrDefault(d.step(), List.of())) {
        if (missing.merge(next, -1, Integer::sum) == 0)
          events.add(new Done(now + cost.applyAsLong(next), next));
      }
    }
    if (done < needs.size())
      throw new IllegalArgumentException((needs.size() - done) + " steps can never begin");
    return new Plan(work, now);
  }

  public double parallelism() {
    if (work == 0) return 1;
    return new BigDecimal(work).divide(new BigDecimal(span), MathContext.DECIMAL32).doubleValue();
  }
}
