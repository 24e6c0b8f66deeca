// kind: threads that take one row after the other from a counter; a loop for each pixel
package capstones;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class Convolve {
  private Convolve() {}

  public static void convolve(Picture picture, Kernel kernel, Canvas result, int workers)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException();
    }
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread[] threads = new Thread[workers];
    for (int i = 0; i < workers; i++) {
      threads[i] =
          new Thread(() -> {
            try {
              for (int y = next.getAndIncrement();
                  y < picture.height() && failure.get() == null;
                  y = next.getAndIncrement()) {
                result.write(y, row(picture, kernel, y));
              }
            } catch (RuntimeException | Error e) {
              failure.compareAndSet(null, e);
            }
          });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  private static int[] row(Picture picture, Kernel kernel, int y) {
    int channels = picture.channels();
    int length = picture.width() * channels;
    int[][] around = new int[kernel.height()][length];
    for (int j = 0; j < around.length; j++) {
      int from = y + kernel.height() / 2 - j;
      picture.read(Math.max(0, Math.min(from, picture.height() - 1)), around[j]);
    }
    int[] samples = new int[length];
    for (int k = 0; k < length; k++) {
      double sum = 0;
      for (int j = 0; j < kernel.height(); j++) {
        for (int i = 0; i < kernel.width(); i++) {
          int x = k / channels + kernel.width() / 2 - i;
          x = Math.max(0, Math.min(x, picture.width() - 1));
          sum += kernel.weight(i, j) * around[j][x * channels + k % channels];
        }
      }
      double rounded = Math.floor(sum / kernel.divisor() + 0.5);
      samples[k] = (int) Math.max(0, Math.min(rounded, 255));
    }
    return samples;
  }
}
