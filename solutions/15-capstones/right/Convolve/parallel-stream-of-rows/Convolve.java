// kind: a parallel stream of the rows in a fork/join pool of its own
package capstones;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

public final class Convolve {
  private Convolve() {}

  public static void convolve(Picture picture, Kernel kernel, Canvas result, int workers)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException();
    }
    int[][] rows = new int[picture.height()][picture.width() * picture.channels()];
    for (int y = 0; y < rows.length; y++) {
      picture.read(y, rows[y]);
    }
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      pool.submit(() ->
              IntStream.range(0, rows.length)
                  .parallel()
                  .forEach(y -> result.write(y, row(rows, picture.channels(), kernel, y))))
          .get();
    }
  }

  private static int[] row(int[][] rows, int channels, Kernel kernel, int y) {
    int[] samples = new int[rows[y].length];
    for (int k = 0; k < samples.length; k++) {
      int sum = kernel.divisor() / 2;
      for (int j = 0; j < kernel.height(); j++) {
        int[] row = rows[Math.clamp(y + kernel.height() / 2 - j, 0, rows.length - 1)];
        for (int i = 0; i < kernel.width(); i++) {
          int x = k / channels + kernel.width() / 2 - i;
          int last = row.length / channels - 1;
          sum += kernel.weight(i, j) * row[Math.clamp(x, 0, last) * channels + k % channels];
        }
      }
      samples[k] = Math.clamp(Math.floorDiv(sum, kernel.divisor()), 0, 255);
    }
    return samples;
  }
}
