// kind: completable futures; each worker takes every n-th row, out of the picture in memory
package capstones;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Convolve {
  private Convolve() {}

  public static void convolve(Picture picture, Kernel kernel, Canvas result, int workers)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException();
    }
    int channels = picture.channels();
    int[] all = new int[picture.width() * channels * picture.height()];
    int[] one = new int[picture.width() * channels];
    for (int y = 0; y < picture.height(); y++) {
      picture.read(y, one);
      System.arraycopy(one, 0, all, y * one.length, one.length);
    }
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      CompletableFuture<?>[] parts = new CompletableFuture<?>[workers];
      for (int i = 0; i < workers; i++) {
        int first = i;
        parts[i] =
            CompletableFuture.runAsync(
                () -> {
                  for (int y = first; y < picture.height(); y += workers) {
                    result.write(y, row(all, one.length, channels, kernel, y));
                  }
                },
                pool);
      }
      CompletableFuture.allOf(parts).get();
    } finally {
      pool.close();
    }
  }

  private static int[] row(int[] all, int length, int channels, Kernel kernel, int y) {
    int height = all.length / length;
    long[] sums = new long[length];
    for (int j = -kernel.height() / 2; j <= kernel.height() / 2; j++) {
      int fromY = Math.clamp(y - j, 0, height - 1);
      for (int i = -kernel.width() / 2; i <= kernel.width() / 2; i++) {
        int weight = kernel.weight(i + kernel.width() / 2, j + kernel.height() / 2);
        for (int k = 0; k < length; k++) {
          int fromX = Math.clamp(k / channels - i, 0, length / channels - 1);
          sums[k] += (long) weight * all[fromY * length + fromX * channels + k % channels];
        }
      }
    }
    int[] samples = new int[length];
    for (int k = 0; k < length; k++) {
      long rounded = Math.floorDiv(2 * sums[k] + kernel.divisor(), 2L * kernel.divisor());
      samples[k] = (int) Math.clamp(rounded, 0L, 255L);
    }
    return samples;
  }
}
