package capstones.scenes;

import capstones.Canvas;
import capstones.Picture;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A picture in arrays. It is read and written without a lock, so that it may stand in a scenario.
 *
 * @param rows the samples of each row
 */
public record ArrayPicture(int[][] rows, int channels) implements Picture, Canvas {

  /** A picture of which no two neighbours are alike; the same each time. */
  public static ArrayPicture colourful(int width, int height, int channels) {
    var random = new SplittableRandom(15);
    int[][] rows = new int[height][];
    for (int y = 0; y < height; y++) {
      rows[y] = random.ints((long) width * channels, 0, 256).toArray();
    }
    return new ArrayPicture(rows, channels);
  }

  /** A picture of the same size without rows. */
  public ArrayPicture empty() {
    return new ArrayPicture(new int[rows.length][], channels);
  }

  @Override
  public int width() {
    return rows[0].length / channels;
  }

  @Override
  public int height() {
    return rows.length;
  }

  @Override
  public void read(int y, int[] samples) {
    System.arraycopy(rows[y], 0, samples, 0, rows[y].length);
  }

  @Override
  public void write(int y, int[] samples) {
    rows[y] = Arrays.copyOf(samples, samples.length);
  }
}
