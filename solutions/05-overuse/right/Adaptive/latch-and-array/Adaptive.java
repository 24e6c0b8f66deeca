// kind: execute, an array with a place for each piece, and a latch
package overuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

public final class Adaptive {

  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    List<R> results = new ArrayList<>(Collections.nCopies(pieces, null));
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch open = new CountDownLatch(pieces);
    for (int i = 0; i < pieces; i++) {
      int piece = i;
      pool.execute(() -> {
        try {
          results.set(
              piece, job.compute(bound(piece, size, pieces), bound(piece + 1, size, pieces)));
        } catch (Throwable e) {
          failure.set(e);
        } finally {
          open.countDown();
        }
      });
    }
    open.await();
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return results.stream().reduce(job::combine).orElseThrow();
  }

  /** Where a piece begins; long, since the product may be too large for an int. */
  private static int bound(int piece, int size, int pieces) {
    return (int) ((long) piece * size / pieces);
  }
}
