// kind: completable futures, each combined with those before it
package capstones;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class KMeans {

  private KMeans() {}

  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, Nearest nearest, int workers)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      double[][] centres = start;
      for (int round = 0; round < rounds; round++) {
        double[][] ofThisRound = centres;
        CompletableFuture<Sums> sum =
            CompletableFuture.completedFuture(new Sums(start.length, start[0].length));
        for (int next = 0; next < points.length; next += chunk) {
          int from = next;
          sum =
              sum.thenCombine(
                  CompletableFuture.supplyAsync(
                      () -> SerialKMeans.sumsOfChunk(points, from, chunk, ofThisRound, nearest),
                      pool),
                  (before, sums) -> {
                    before.addAll(sums);
                    return before;
                  });
        }
        Sums all = sum.get();
        centres = all.centres(centres);
      }
      return centres;
    }
  }
}
