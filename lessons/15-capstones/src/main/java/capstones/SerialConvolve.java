package capstones;

/** The sequential program that {@link Convolve} makes parallel: what it returns is right. */
public final class SerialConvolve {
  private SerialConvolve() {}

  /** Writes a picture of which each pixel is a weighted sum of the pixels around it. */
  public static void convolve(Picture picture, Kernel kernel, Canvas result) {
    int channels = picture.channels();
    int[][] rows = new int[picture.height()][picture.width() * channels];
    for (int y = 0; y < rows.length; y++) {
      picture.read(y, rows[y]);
    }
    int[] samples = new int[picture.width() * channels];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < picture.width(); x++) {
        for (int channel = 0; channel < channels; channel++) {
          samples[x * channels + channel] = sample(rows, channels, kernel, x, y, channel);
        }
      }
      result.write(y, samples);
    }
  }

  private static int sample(int[][] rows, int channels, Kernel kernel, int x, int y, int channel) {
    int sum = 0;
    for (int j = 0; j < kernel.height(); j++) {
      for (int i = 0; i < kernel.width(); i++) {
        // The weight at the top left is for the pixel at the bottom right, and so on.
        int fromY = Math.clamp(y + kernel.height() / 2 - j, 0, rows.length - 1);
        int fromX = Math.clamp(x + kernel.width() / 2 - i, 0, rows[y].length / channels - 1);
        sum += kernel.weight(i, j) * rows[fromY][fromX * channels + channel];
      }
    }
    int rounded = Math.floorDiv(2 * sum + kernel.divisor(), 2 * kernel.divisor());
    return Math.clamp(rounded, 0, 255);
  }
}
