package capstones;

/**
 * The weights with which the pixels around a pixel make a new one.
 *
 * @param width how many columns of weights there are; odd
 * @param height how many rows of weights there are; odd
 * @param weights row by row, from the top. 510 times the sum of their absolute values, plus the
 *     divisor, fits into an int
 * @param divisor by which the sum of the weighted samples is divided; at least 1
 */
public record Kernel(int width, int height, int[] weights, int divisor) {

  /** Makes a kernel of these weights. */
  public Kernel {
    if (width % 2 != 1 || height % 2 != 1 || weights.length != width * height || divisor < 1) {
      throw new IllegalArgumentException("Not a kernel: " + width + " by " + height);
    }
    weights = weights.clone();
  }

  /** Returns the weight in this column and row; the weight at the top left is in 0, 0. */
  public int weight(int column, int row) {
    return weights[row * width + column];
  }

  /**
   * Returns a kernel that makes a picture smoother. Its weights are nearly those of Gauss's curve.
   *
   * @param size how many rows and columns it has: 3, 5, 7, 9 or 11
   */
  public static Kernel gaussian(int size) {
    int[] line = {1}; // a row of Pascal's triangle
    for (int n = 1; n < size; n++) {
      int[] next = new int[n + 1];
      for (int i = 0; i <= n; i++) {
        next[i] = (i > 0 ? line[i - 1] : 0) + (i < n ? line[i] : 0);
      }
      line = next;
    }
    int[] weights = new int[size * size];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = line[i / size] * line[i % size];
    }
    return new Kernel(size, size, weights, 1 << 2 * (size - 1));
  }

  /** Returns a kernel that makes edges sharper. */
  public static Kernel sharpening() {
    return new Kernel(3, 3, new int[] {0, -1, 0, -1, 5, -1, 0, -1, 0}, 1);
  }

  /** Returns a kernel that shows edges as if light fell on them from the top left. */
  public static Kernel embossing() {
    return new Kernel(3, 3, new int[] {2, 1, 0, 1, 1, -1, 0, -1, -2}, 1);
  }
}
