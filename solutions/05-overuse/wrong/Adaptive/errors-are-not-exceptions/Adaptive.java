// misconception: error-is-missed
// says: A piece threw an Error
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
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(pieces);
    AtomicReference<Exception> failure = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(pieces);
    for (int i = 0; i < pieces; i++) {
      int slot = i;
      int from = (int) ((long) i * size / pieces), to = (int) ((i + 1L) * size / pieces);
      pool.execute(() -> {
        try {
          results.set(slot, job.compute(from, to));
        } catch (Exception t) {
          failure.compareAndSet(null, t);
        } finally {
          done.countDown();
        }
      });
    }
    done.await();
    if (failure.get() != null) throw new ExecutionException(failure.get());
    R result = results.get(0);
    for (int i = 1; i < pieces; i++) result = job.combine(result, results.get(i));
    return result;
  }
}
