// misconception: failure-rewrapped
// says: run threw CompletionException
// from: right/folded-from-an-empty-piece
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
    return parts.stream().map(CompletableFuture::join).reduce(job::combine).get();
  }
}
