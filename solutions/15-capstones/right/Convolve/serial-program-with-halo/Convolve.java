// kind: the sequential program, used for each band together with its halo
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

public final class Convolve {
  private Convolve() {}

  public static void convolve(Picture picture, Kernel kernel, Canvas result, int workers)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException();
    }
    List<Callable<Void>> bands = new ArrayList<>();
    int height = picture.height();
    for (int i = 0; i < Math.min(workers, height); i++) {
      int from = i * height / workers;
      int to = i == workers - 1 ? height : (i + 1) * height / workers;
      if (from < to) {
        bands.add(() -> {
          band(picture, kernel, result, from, to);
          return null;
        });
      }
    }
    if (workers > height) { // a band for each row
      bands.clear();
      for (int y = 0; y < height; y++) {
        int row = y;
        bands.add(() -> {
          band(picture, kernel, result, row, row + 1);
          return null;
        });
      }
    }
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (var band : pool.invokeAll(bands)) {
        band.get();
      }
    }
  }

  private static void band(Picture picture, Kernel kernel, Canvas result, int from, int to) {
    int halo = kernel.height() / 2;
    int top = Math.max(0, from - halo);
    int bottom = Math.min(picture.height(), to + halo);
    SerialConvolve.convolve(
        new Cutout(picture, top, bottom),
        kernel,
        (y, samples) -> {
          if (top + y >= from && top + y < to) {
            result.write(top + y, samples);
          }
        });
  }

  private record Cutout(Picture picture, int top, int bottom) implements Picture {
    @Override
    public int width() {
      return picture.width();
    }

    @Override
    public int height() {
      return bottom - top;
    }

    @Override
    public int channels() {
      return picture.channels();
    }

    @Override
    public void read(int y, int[] samples) {
      picture.read(top + y, samples);
    }
  }
}
