// kind: an ExecutorCompletionService, the results in a sorted map
package overuse;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class Adaptive {

  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) return job.compute(0, size);
    ExecutorCompletionService<Map.Entry<Integer, R>> service =
        new ExecutorCompletionService<>(pool);
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) i * size / pieces), to = (int) ((i + 1L) * size / pieces);
      service.submit(() -> Map.entry(from, job.compute(from, to)));
    }
    SortedMap<Integer, R> results = new TreeMap<>();
    for (int i = 0; i < pieces; i++) {
      Map.Entry<Integer, R> e = service.take().get();
      results.put(e.getKey(), e.getValue());
    }
    return results.values().stream().reduce(job::combine).orElseThrow();
  }
}
