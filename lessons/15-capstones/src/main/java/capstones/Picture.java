package capstones;

/**
 * A picture that is read row by row. Several threads may read at the same time.
 *
 * <p>A pixel consists of samples, one for each channel: one sample in a grey picture, and red,
 * green and blue in a coloured one. A sample is a number from 0 to 255.
 */
public interface Picture {

  /** Returns how many pixels a row has; at least 1. */
  int width();

  /** Returns how many rows there are; at least 1. */
  int height();

  /** Returns how many samples a pixel has; at least 1. */
  int channels();

  /**
   * Copies a row into an array: the samples of its first pixel, then those of the next, and so on.
   *
   * @param y the row; 0 is the one at the top
   * @param samples is changed: its first {@code width() * channels()} elements
   * @throws IndexOutOfBoundsException if there is no such row, or the array is too short
   */
  void read(int y, int[] samples);
}
