package capstones;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A coloured picture in memory, which can be read from a PNG file and written to one. */
public final class Image implements Picture, Canvas {
  private final int width;
  private final int height;
  private final int[] colours; // 0xRRGGBB, row by row

  private Image(int width, int height, int[] colours) {
    this.width = width;
    this.height = height;
    this.colours = colours;
  }

  /** Makes a black picture. */
  public static Image black(int width, int height) {
    return new Image(width, height, new int[width * height]);
  }

  /** Draws a landscape; the same sizes always give the same picture. */
  public static Image landscape(int width, int height) {
    Image image = black(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.colours[y * width + x] = Landscape.colour((double) x / width, (double) y / height);
      }
    }
    return image;
  }

  /**
   * Reads a picture.
   *
   * @throws IOException if there is no such file, or no picture in it
   */
  public static Image read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException("No picture that Java can read: " + file);
    }
    int width = image.getWidth();
    int height = image.getHeight();
    return new Image(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  /** Writes the picture as a PNG file, which is replaced if it exists. */
  public void write(Path file) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, colours, 0, width);
    ImageIO.write(image, "png", file.toFile());
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public void read(int y, int[] samples) {
    for (int x = 0; x < width; x++) {
      int colour = colours[y * width + x];
      samples[3 * x] = colour >> 16 & 0xFF;
      samples[3 * x + 1] = colour >> 8 & 0xFF;
      samples[3 * x + 2] = colour & 0xFF;
    }
  }

  @Override
  public void write(int y, int[] samples) {
    for (int x = 0; x < width; x++) {
      colours[y * width + x] = samples[3 * x] << 16 | samples[3 * x + 1] << 8 | samples[3 * x + 2];
    }
  }
}
