// kind: workers that stay for all rounds, and a barrier that adds up the sums
package capstones;

import java.util.concurrent.CompletionService;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class KMeans {

  private KMeans() {}

  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, Nearest nearest, int workers)
      throws InterruptedException, ExecutionException {
    int chunks = Math.ceilDiv(points.length, chunk);
    Sums[] sums = new Sums[chunks];
    double[][][] centres = {start};
    AtomicInteger next = new AtomicInteger();
    CyclicBarrier barrier =
        new CyclicBarrier(
            workers,
            () -> {
              Sums all = new Sums(start.length, start[0].length);
              for (Sums ofChunk : sums) {
                all.addAll(ofChunk);
              }
              centres[0] = all.centres(centres[0]);
              next.set(0);
            });
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        CompletionService<Void> all = new ExecutorCompletionService<>(pool);
        for (int worker = 0; worker < workers; worker++) {
          all.submit(() -> {
            for (int round = 0; round < rounds; round++) {
              for (int i; (i = next.getAndIncrement()) < chunks; ) {
                sums[i] = SerialKMeans.sumsOfChunk(points, i * chunk, chunk, centres[0], nearest);
              }
              barrier.await();
            }
            return null;
          });
        }
        for (int worker = 0; worker < workers; worker++) {
          all.take().get();
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return centres[0];
  }
}
