package bench.vectors;

import capstones.Canvas;
import capstones.Kernel;
import capstones.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exercise 15.2 with vectors. The samples of a few vectors are summed up over all weights while the
 * sums stay in registers: nothing is written before they are complete.
 */
public final class VectorConvolve {
  private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int BLOCK = 4 * LANES; // so that a weight is fetched once for four vectors

  private final Picture picture;
  private final Kernel kernel;
  private final Canvas result;
  private final int length; // of a row, in samples
  private final int padding; // samples to the left of a row, and to its right

  private VectorConvolve(Picture picture, Kernel kernel, Canvas result) {
    this.picture = picture;
    this.kernel = kernel;
    this.result = result;
    length = picture.width() * picture.channels();
    padding = kernel.width() / 2 * picture.channels();
  }

  /**
   * Writes a picture of which each pixel is a weighted sum of the pixels around it, as {@code
   * capstones.Convolve} does.
   *
   * @param workers how many threads compute and write; at least 1
   * @throws ExecutionException what a worker throws
   */
  public static void convolve(Picture picture, Kernel kernel, Canvas result, int workers)
      throws InterruptedException, ExecutionException {
    var work = new VectorConvolve(picture, kernel, result);
    List<Future<?>> bands = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        int from = (int) ((long) picture.height() * i / workers);
        int to = (int) ((long) picture.height() * (i + 1) / workers);
        bands.add(pool.submit(() -> work.band(from, to)));
      }
    }
    for (Future<?> band : bands) {
      band.get();
    }
  }

  private void band(int from, int to) {
    int rows = kernel.height();
    int below = rows / 2;
    // Whole blocks: behind the end of a row there are sums that nobody needs, but no tail.
    int[] sums = new int[(length + BLOCK - 1) / BLOCK * BLOCK];
    int[] samples = new int[length];
    int[][] window = new int[rows][sums.length + 2 * padding]; // row y is at y modulo rows
    for (int y = from - below; y < from + below; y++) {
      read(y, samples, window[Math.floorMod(y, rows)]);
    }
    int[][] rowOf = new int[rows * kernel.width()][]; // for each weight
    for (int y = from; y < to; y++) {
      read(y + below, samples, window[Math.floorMod(y + below, rows)]);
      for (int i = 0; i < rowOf.length; i++) {
        rowOf[i] = window[Math.floorMod(y + below - i / kernel.width(), rows)];
      }
      for (int k = 0; k < sums.length; k += BLOCK) {
        addUp(rowOf, k, sums);
      }
      limit(sums);
      result.write(y, sums);
    }
  }

  /** Reads the row nearest to y, with its first and last pixel repeated at its ends. */
  private void read(int y, int[] samples, int[] row) {
    int channels = picture.channels();
    picture.read(Math.clamp(y, 0, picture.height() - 1), samples);
    System.arraycopy(samples, 0, row, padding, length);
    for (int k = 0; k < padding; k++) {
      row[k] = samples[k % channels];
      row[padding + length + k] = samples[length - channels + k % channels];
    }
  }

  private void addUp(int[][] rowOf, int k, int[] sums) {
    int width = kernel.width();
    int channels = picture.channels();
    IntVector sum0 = IntVector.zero(SPECIES);
    IntVector sum1 = sum0;
    IntVector sum2 = sum0;
    IntVector sum3 = sum0;
    for (int i = 0; i < rowOf.length; i++) {
      int[] row = rowOf[i];
      int at = k + (width - 1 - i % width) * channels;
      IntVector weight = IntVector.broadcast(SPECIES, kernel.weight(i % width, i / width));
      sum0 = sum0.add(IntVector.fromArray(SPECIES, row, at).mul(weight));
      sum1 = sum1.add(IntVector.fromArray(SPECIES, row, at + LANES).mul(weight));
      sum2 = sum2.add(IntVector.fromArray(SPECIES, row, at + 2 * LANES).mul(weight));
      sum3 = sum3.add(IntVector.fromArray(SPECIES, row, at + 3 * LANES).mul(weight));
    }
    sum0.intoArray(sums, k);
    sum1.intoArray(sums, k + LANES);
    sum2.intoArray(sums, k + 2 * LANES);
    sum3.intoArray(sums, k + 3 * LANES);
  }

  /** Divides, rounds and limits. A division by a power of two is a shift: no vector can divide. */
  private void limit(int[] sums) {
    int divisor = kernel.divisor();
    int shift = Integer.numberOfTrailingZeros(divisor) + 1;
    for (int k = 0; k < sums.length; k += LANES) {
      if (Integer.bitCount(divisor) == 1) {
        IntVector.fromArray(SPECIES, sums, k)
            .mul(2)
            .add(divisor)
            .lanewise(VectorOperators.ASHR, shift)
            .max(0)
            .min(255)
            .intoArray(sums, k);
      } else {
        for (int i = k; i < k + LANES; i++) {
          sums[i] = Math.clamp(Math.floorDiv(2 * sums[i] + divisor, 2 * divisor), 0, 255);
        }
      }
    }
  }
}
