// Question: Does a blurred picture depend on the number of bands?
// Run: java examples/Ex04_BlurPicture.java
// Then: open the two PNG files, which are in the folder many-hands of your system's folder for
// temporary files. Then blur with a radius of 10.

import java.awt.image.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;
import javax.imageio.*;

static final int WIDTH = 320;
static final int HEIGHT = 200;
static final int RADIUS = 3;

void main() throws Exception {
  int[] picture = IntStream.range(0, WIDTH * HEIGHT).map(i -> colour(i)).toArray();
  int[] blurred = blur(picture, 4);
  Path folder =
      Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "many-hands"));
  write(picture, folder.resolve("before.png"));
  write(blurred, folder.resolve("after.png"));
  IO.println("The same in 1 and 4 bands: " + Arrays.equals(blur(picture, 1), blurred));
  IO.println("The same in 7 and 4 bands: " + Arrays.equals(blur(picture, 7), blurred));
}

/** Rings around the middle, in red on blue. */
int colour(int index) {
  double distance = Math.hypot(index % WIDTH - WIDTH / 2, index / WIDTH - HEIGHT / 2);
  return distance % 40 < 20 ? 0xD04020 : 0x2040A0;
}

int[] blur(int[] picture, int bands) throws Exception {
  int[] blurred = new int[picture.length];
  try (var pool = Executors.newFixedThreadPool(bands)) {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < bands; i++) {
      int from = HEIGHT * i / bands;
      int to = HEIGHT * (i + 1) / bands;
      tasks.add(() -> {
        for (int y = from; y < to; y++) {
          for (int x = 0; x < WIDTH; x++) {
            blurred[y * WIDTH + x] = mean(picture, x, y);
          }
        }
        return null;
      });
    }
    for (Future<Void> band : pool.invokeAll(tasks)) {
      band.get();
    }
  }
  return blurred;
}

/** The mean colour of a square; the halo of a band is read like everything else. */
int mean(int[] picture, int x, int y) {
  int side = 2 * RADIUS + 1;
  int red = 0;
  int green = 0;
  int blue = 0;
  for (int j = y - RADIUS; j <= y + RADIUS; j++) {
    for (int i = x - RADIUS; i <= x + RADIUS; i++) {
      int colour = picture[Math.clamp(j, 0, HEIGHT - 1) * WIDTH + Math.clamp(i, 0, WIDTH - 1)];
      red += colour >> 16 & 0xFF;
      green += colour >> 8 & 0xFF;
      blue += colour & 0xFF;
    }
  }
  int all = side * side;
  return red / all << 16 | green / all << 8 | blue / all;
}

void write(int[] colours, Path file) throws Exception {
  var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  image.setRGB(0, 0, WIDTH, HEIGHT, colours, 0, WIDTH);
  ImageIO.write(image, "png", file.toFile());
}

// Expect: always the same, to the last bit. All bands read the old picture and write to the new
// one, so it does not matter which band comes first.
// prints: The same in 1 and 4 bands: true
// prints: The same in 7 and 4 bands: true
