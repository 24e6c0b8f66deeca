package bench.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import capstones.Image;
import capstones.Kernel;
import capstones.Nearest;
import capstones.SerialConvolve;
import capstones.SerialKMeans;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The programs with vectors compute what the sequential ones do:")
class VectorProgramsTest {

  @Test
  @DisplayName("a picture, with kernels of any size and divisor")
  void convolve() throws Exception {
    var uneven = new Kernel(5, 3, new int[] {3, -1, 4, 1, 5, -9, 2, 6, -5, 3, 5, 8, -9, 7, 9}, 29);
    var kernels =
        List.of(Kernel.gaussian(5), Kernel.gaussian(11), Kernel.embossing(), Kernel.sharpening());
    for (int width : new int[] {1, 5, 21, 22, 100}) {
      for (int height : new int[] {1, 3, 20}) {
        for (Kernel kernel : kernels) {
          convolve(width, height, kernel);
        }
        convolve(width, height, uneven);
      }
    }
  }

  private static void convolve(int width, int height, Kernel kernel) throws Exception {
    Image picture = Image.landscape(width, height);
    Image due = Image.black(width, height);
    SerialConvolve.convolve(picture, kernel, due);
    for (int workers : new int[] {1, 3}) {
      Image found = Image.black(width, height);
      VectorConvolve.convolve(picture, kernel, found, workers);
      assertArrayEquals(
          rows(due),
          rows(found),
          () -> "%d by %d, %s, %d workers".formatted(width, height, kernel, workers));
    }
  }

  private static int[][] rows(Image image) {
    int[][] rows = new int[image.height()][image.width() * image.channels()];
    for (int y = 0; y < rows.length; y++) {
      image.read(y, rows[y]);
    }
    return rows;
  }

  @Test
  @DisplayName("clusters, equal to the bit")
  void kMeans() throws Exception {
    for (int dimensions : new int[] {1, 3, 8}) {
      for (int number : new int[] {0, 1, 7, 8, 1_003}) {
        double[][] points = SerialKMeans.points(number, dimensions, 5, 15);
        double[][] start = SerialKMeans.points(6, dimensions, 5, 51);
        requireSame(points, start, 100);
        start[4] = start[1]; // equally near to each point
        requireSame(points, start, 9);
      }
    }
  }

  @Test
  @DisplayName("clusters around a centre that is no number, or infinitely far away")
  void noNumbers() throws Exception {
    double[][] points = SerialKMeans.points(50, 2, 3, 15);
    for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      requireSame(points, new double[][] {{odd, 0}, {1, 1}, {-50, 20}}, 20);
      requireSame(points, new double[][] {{odd, 0}, {0, odd}}, 20);
    }
  }

  private static void requireSame(double[][] points, double[][] start, int chunk) throws Exception {
    double[][] due = SerialKMeans.fit(points, start, 4, chunk, Nearest.byDistance());
    for (int workers : new int[] {1, 3}) {
      double[][] found = VectorKMeans.fit(points, start, 4, chunk, workers);
      assertArrayEquals(
          due, found, () -> points.length + " points, centres " + Arrays.deepToString(start));
    }
  }
}
