package capstones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Exercise 15.2, solved: each worker computes a band of rows, with a window of as many rows as the
 * kernel has. The window begins above the band and ends below it.
 */
public final class Convolve {
  private Convolve() {}

  /**
   * Writes a picture of which each pixel is a weighted sum of the pixels around it.
   *
   * <p>The new sample in column x and row y is a sum over all weights of the kernel. The weight in
   * column i and row j of the kernel is multiplied by the sample of the same channel that is in
   * column {@code x + kernel.width() / 2 - i} and row {@code y + kernel.height() / 2 - j}. So the
   * weight at the top left belongs to the pixel at the bottom right, and so on. Around the picture,
   * there is no pixel: the nearest pixel of the picture is taken instead.
   *
   * <p>The sum is divided by the divisor, and rounded to the nearest whole number; if two are
   * equally near, to the larger one. What is less than 0 becomes 0, and what is more than 255
   * becomes 255.
   *
   * <p>Each row is written once. The workers write at the same time: if the picture has at least as
   * many rows as there are workers, then as many rows as there are workers are being written at
   * once. There are never more. A row may be read as often as you like, by any thread. When the
   * method returns or throws, no thread that it started is left.
   *
   * @param picture the picture to read. What it throws comes out of this method, as it is or as the
   *     cause of another exception
   * @param kernel the weights; it may have more rows or columns than the picture
   * @param result takes the rows, in any order. What it throws comes out as well
   * @param workers how many threads compute and write
   * @throws InterruptedException if the calling thread is interrupted while it waits; whether an
   *     interrupt is noticed at all is left open
   * @throws ExecutionException a way to throw what a worker throws
   * @throws IllegalArgumentException if {@code workers} is less than 1
   */
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
      window[Math.floorMod(y + below, rows)] = shiftedRow(picture, kernel, y + below);
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

  /** Adds up all samples of a row: with one index for both arrays, this is a fast loop. */
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

  /** Reads the row nearest to y, and shifts it for each column of the kernel. */
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
