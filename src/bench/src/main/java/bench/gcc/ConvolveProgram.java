package bench.gcc;

import capstones.Canvas;
import capstones.Convolve;
import capstones.Kernel;
import capstones.Picture;

/** Exercise 15.2 as a program, which prints the same as {@code convolve.c}. */
final class ConvolveProgram {
  private static final int CHANNELS = 3;

  private ConvolveProgram() {}

  /**
   * Convolves a picture of random samples, several times.
   *
   * @param args width, height, how many workers, how many times
   */
  public static void main(String[] args) throws Exception {
    var picture = Bytes.random(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    var result = new Bytes(picture.width, picture.height, new byte[picture.samples.length]);
    double fastest = Double.MAX_VALUE;
    for (int i = Integer.parseInt(args[3]); i > 0; i--) {
      double begun = ProcessCpu.seconds();
      Convolve.convolve(picture, Kernel.gaussian(5), result, Integer.parseInt(args[2]));
      fastest = Math.min(fastest, ProcessCpu.seconds() - begun);
    }
    IO.println("%s %s".formatted(result.check(), fastest));
  }

  /** A picture as the program in C has it: a byte for each sample. */
  private record Bytes(int width, int height, byte[] samples) implements Picture, Canvas {

    static Bytes random(int width, int height) {
      byte[] samples = new byte[width * height * CHANNELS];
      int random = 15;
      for (int k = 0; k < samples.length; k++) {
        random = random * 1664525 + 1013904223;
        samples[k] = (byte) (random >>> 24);
      }
      return new Bytes(width, height, samples);
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

    String check() {
      int check = 0;
      for (byte sample : samples) {
        check = 31 * check + (sample & 0xFF);
      }
      return Integer.toUnsignedString(check);
    }
  }
}
