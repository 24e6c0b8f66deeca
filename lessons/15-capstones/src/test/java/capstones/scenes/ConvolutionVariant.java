package capstones.scenes;

import capstones.Kernel;
import java.util.Arrays;
import kit.belief.Misconception;

/** Ways to misunderstand a convolution, each as a sequential program. */
enum ConvolutionVariant {
  AS_WRITTEN(CapstoneBelief.KERNEL_AS_WRITTEN, "the kernel was not turned"),
  BLACK_OUTSIDE(CapstoneBelief.OUTSIDE_IS_BLACK, "the pixels outside the picture count as black"),
  ROUNDED_DOWN(CapstoneBelief.DIVISION_ROUNDS, "sums are divided and not rounded"),
  ROUNDED_TO_ZERO(CapstoneBelief.DIVISION_ROUNDS, "sums are divided and not rounded"),
  EACH_ROUNDED(CapstoneBelief.DIVISION_ROUNDS, "each product is divided on its own"),
  NOT_LIMITED(CapstoneBelief.SUM_IS_A_SAMPLE, "samples are less than 0, or more than 255"),
  LOWEST_BYTE(CapstoneBelief.SUM_IS_A_SAMPLE, "only the lowest eight bits of a sum are there"),
  PIXELS_REPLACED(CapstoneBelief.OLD_PIXELS_STAY, "the pixels before are new ones already");

  private final Misconception belief;
  private final String what;

  ConvolutionVariant(Misconception belief, String what) {
    this.belief = belief;
    this.what = what;
  }

  Misconception belief() {
    return belief;
  }

  /** What it does to a picture, to follow "It looks as if". */
  String what() {
    return what;
  }

  /** The rows that come out of this program. */
  int[][] rows(ArrayPicture picture, Kernel kernel) {
    int[][] from = Arrays.stream(picture.rows()).map(int[]::clone).toArray(int[][]::new);
    int[][] to = new int[from.length][];
    for (int y = 0; y < from.length; y++) {
      to[y] = this == PIXELS_REPLACED ? from[y] : new int[from[y].length];
      for (int k = 0; k < to[y].length; k++) {
        to[y][k] = sample(from, picture.channels(), kernel, y, k);
      }
    }
    return to;
  }

  private int sample(int[][] from, int channels, Kernel kernel, int y, int k) {
    int sum = 0;
    for (int j = 0; j < kernel.height(); j++) {
      for (int i = 0; i < kernel.width(); i++) {
        int down = j - kernel.height() / 2;
        int right = i - kernel.width() / 2;
        int sign = this == AS_WRITTEN ? 1 : -1;
        int product = kernel.weight(i, j) * at(from, channels, k, y + sign * down, sign * right);
        sum += this == EACH_ROUNDED ? product / kernel.divisor() : product;
      }
    }
    int divisor = this == EACH_ROUNDED ? 1 : kernel.divisor();
    int value =
        switch (this) {
          case ROUNDED_DOWN -> Math.floorDiv(sum, divisor);
          case ROUNDED_TO_ZERO -> sum / divisor;
          default -> Math.floorDiv(2 * sum + divisor, 2 * divisor);
        };
    return switch (this) {
      case NOT_LIMITED -> value;
      case LOWEST_BYTE -> value & 0xFF;
      default -> Math.clamp(value, 0, 255);
    };
  }

  private int at(int[][] from, int channels, int k, int y, int right) {
    int width = from[0].length / channels;
    int x = k / channels + right;
    int nearY = Math.clamp(y, 0, from.length - 1);
    int nearX = Math.clamp(x, 0, width - 1);
    return this == BLACK_OUTSIDE && (nearY != y || nearX != x)
        ? 0
        : from[nearY][nearX * channels + k % channels];
  }
}
