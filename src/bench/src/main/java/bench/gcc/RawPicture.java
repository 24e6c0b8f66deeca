package bench.gcc;

import capstones.Canvas;
import capstones.Picture;

/**
 * A picture as the program in C has it: a byte for each sample, and three for each pixel.
 *
 * @param samples row by row; changed by {@link #write}
 */
record RawPicture(int width, int height, byte[] samples) implements Picture, Canvas {
  private static final int CHANNELS = 3;

  /** A picture of random samples: those of the program in C. */
  static RawPicture random(int width, int height) {
    RawPicture picture = black(width, height);
    int random = 15;
    for (int k = 0; k < picture.samples.length; k++) {
      random = random * 1664525 + 1013904223;
      picture.samples[k] = (byte) (random >>> 24);
    }
    return picture;
  }

  /** A black picture. */
  static RawPicture black(int width, int height) {
    return new RawPicture(width, height, new byte[width * height * CHANNELS]);
  }

  @Override
  public int channels() {
    return CHANNELS;
  }

  @Override
  public void read(int y, int[] row) {
    int from = y * width * CHANNELS;
    for (int k = 0; k < width * CHANNELS; k++) {
      row[k] = samples[from + k] & 0xFF;
    }
  }

  @Override
  public void write(int y, int[] row) {
    int from = y * width * CHANNELS;
    for (int k = 0; k < width * CHANNELS; k++) {
      samples[from + k] = (byte) row[k];
    }
  }

  /** The check sum that the program in C prints. */
  String check() {
    int check = 0;
    for (byte sample : samples) {
      check = 31 * check + (sample & 0xFF);
    }
    return Integer.toUnsignedString(check);
  }
}
