package capstones;

import java.util.concurrent.ExecutionException;

/** Exercise 15.2: a picture is blurred, sharpened or embossed, in bands. You write it. */
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
    throw new UnsupportedOperationException(
        "Write Convolve.convolve: cut the picture into bands of rows, and let each worker compute"
            + " the rows of a band. It needs some rows above and below the band, too.");
  }
}
