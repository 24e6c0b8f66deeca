// kind: CompletableFutures, combined two by two in whichever thread completes them
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
    List<CompletableFuture<R>> parts = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) i * size / pieces), to = (int) ((i + 1L) * size / pieces);
      parts.add(CompletableFuture.supplyAsync(() -> job.compute(from, to), pool));
    }
    while (parts.size() > 1) {
      List<CompletableFuture<R>> up = new ArrayList<>();
      for (int i = 0; i < parts.size(); i += 2) {
        up.add(
            i + 1 < parts.size()
                ? parts.get(i).thenCombine(parts.get(i + 1), job::combine)
                : parts.get(i));
      }
      parts = up;
    }
    return parts.get(0).get();
  }
}
