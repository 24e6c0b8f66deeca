// kind: a parallel stream over the rows of each step, in a fork/join pool
package capstones;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

public final class Heat {

  private Heat() {}

  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers)
      throws InterruptedException, ExecutionException {
    double[][] now = SerialHeat.copyOf(plate);
    double[][] next = SerialHeat.copyOf(plate);
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      for (int step = 0; step < steps; step++) {
        double[][] read = now;
        double[][] written = next;
        pool.submit(() ->
                IntStream.range(1, plate.length - 1)
                    .parallel()
                    .forEach(y -> rule.row(read[y - 1], read[y], read[y + 1], written[y])))
            .get();
        now = written;
        next = read;
      }
    }
    return now;
  }
}
