// misconception: summed-as-they-come
// says: When the first chunk took longest
// from: reference
package capstones;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
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
        CompletionService<Sums> service = new ExecutorCompletionService<>(pool);
        int chunks = 0;
        for (int next = 0; next < points.length; next += chunk) {
          int from = next;
          service.submit(() -> SerialKMeans.sumsOfChunk(points, from, chunk, ofThisRound, nearest));
          chunks++;
        }
        Sums all = new Sums(start.length, start[0].length);
        for (int i = 0; i < chunks; i++) {
          all.addAll(service.take().get());
        }
        centres = all.centres(centres);
      }
      return centres;
    }
  }
}
