package bench.gcc;

import bench.vectors.VectorConvolve;
import capstones.Convolve;
import capstones.Kernel;

/** Exercise 15.2 as a program, which prints the same as {@code convolve.c}. */
final class ConvolveProgram {
  /** The kernel of all programs. */
  static final Kernel KERNEL = Kernel.gaussian(5);

  private ConvolveProgram() {}

  /**
   * Convolves a picture of random samples, several times to warm up and as many times that count.
   *
   * @param args width, height, how many workers, how many times, and {@code vectors} for the
   *     program with the Vector API
   */
  public static void main(String[] args) throws Exception {
    var picture = RawPicture.random(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    var result = RawPicture.black(picture.width(), picture.height());
    int workers = Integer.parseInt(args[2]);
    int times = Integer.parseInt(args[3]);
    double begun = 0;
    for (int i = 0; i < 2 * times; i++) {
      begun = i == times ? ProcessCpu.seconds() : begun;
      if (args.length > 4) {
        VectorConvolve.convolve(picture, KERNEL, result, workers);
      } else {
        Convolve.convolve(picture, KERNEL, result, workers);
      }
    }
    IO.println("%s %s".formatted(result.check(), (ProcessCpu.seconds() - begun) / times));
  }
}
