// misconception: band-is-a-picture
// says: a sample of
// from: reference
package capstones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Convolve {
  private Convolve() {}

  public static void convolve(Picture picture, Kernel kernel, Canvas result, int workers)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    List<Future<?>> bands = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        int from = (int) ((long) picture.height() * i / workers);
        int to = (int) ((long) picture.height() * (i + 1) / workers);
        bands.add(pool.submit(() -> band(picture, kernel, result, from, to)));
      }
    }
    for (Future<?> band : bands) {
      band.get();
    }
  }

  private static void band(Picture picture, Kernel kernel, Canvas result, int from, int to) {
    int rows = kernel.height();
    int below = rows / 2;
    int[][][] window = new int[rows][][]; // row y is at the index y modulo the number of rows
    for (int y = from - below; y < from + below; y++) {
      window[Math.floorMod(y, rows)] = shiftedRow(picture, kernel, y);
    }
    int[] samples = new int[picture.width() * picture.channels()];
    for (int y = from; y < to; y++) {
      window[Math.floorMod(y + below, rows)] =
          shiftedRow(picture, kernel, Math.min(y + below, to - 1));
      Arrays.fill(samples, 0);
      for (int j = 0; j < rows; j++) {
        int[][] row = window[Math.floorMod(y + below - j, rows)];
        for (int i = 0; i < kernel.width(); i++) {
          addWeighted(samples, row[i], kernel.weight(i, j));
        }
      }
      limit(samples, kernel.divisor());
      result.write(y, samples);
    }
  }

  private static void addWeighted(int[] sums, int[] row, int weight) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += weight * row[k];
    }
  }

  private static void limit(int[] sums, int divisor) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] = Math.clamp(Math.floorDiv(2 * sums[k] + divisor, 2 * divisor), 0, 255);
    }
  }

  private static int[][] shiftedRow(Picture picture, Kernel kernel, int y) {
    int channels = picture.channels();
    int[] row = new int[picture.width() * channels];
    picture.read(Math.clamp(y, 0, picture.height() - 1), row);
    int padding = kernel.width() / 2 * channels;
    int[] padded = new int[row.length + 2 * padding];
    System.arraycopy(row, 0, padded, padding, row.length);
    for (int k = 0; k < padding; k++) { // the first and the last pixel, again and again
      padded[k] = row[k % channels];
      padded[padding + row.length + k] = row[row.length - channels + k % channels];
    }
    int[][] shifted = new int[kernel.width()][];
    for (int i = 0; i < shifted.length; i++) {
      int begin = (kernel.width() - 1 - i) * channels;
      shifted[i] = Arrays.copyOfRange(padded, begin, begin + row.length);
    }
    return shifted;
  }
}
