package bench.gcc;

import capstones.Convolve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import measure.RecursiveDelete;

/** Exercise 15.2 by ImageMagick. It prints the same as {@code convolve.c}. */
final class ImageMagickProgram {
  private static final List<String> NAMES = List.of("magick", "convert", "convert-im6.q16");

  private ImageMagickProgram() {}

  /** The name of ImageMagick's program, if it is there. */
  static Optional<String> find() throws InterruptedException {
    for (String name : NAMES) {
      try {
        Process process = new ProcessBuilder(name, "-version").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() == 0 && said.startsWith("Version: ImageMagick")) {
          return Optional.of(name);
        }
      } catch (IOException e) {
        continue; // no program of this name
      }
    }
    return Optional.empty();
  }

  /**
   * Convolves a picture of random samples. Reading and writing it is not counted: the time is that
   * of several convolutions more.
   *
   * @param args width, height, how many threads, how many convolutions
   */
  public static void main(String[] args) throws Exception {
    String program = find().orElseThrow(() -> new IOException("no ImageMagick"));
    var picture = RawPicture.random(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    int times = Integer.parseInt(args[3]);
    Path folder = Files.createTempDirectory("many-hands-picture").toRealPath();
    try {
      Path from = Files.write(folder.resolve("picture.rgb"), picture.samples());
      Path to = folder.resolve("result.rgb");
      double one = seconds(program, args, from, to, 0);
      double more = seconds(program, args, from, to, times);
      IO.println("%s %s".formatted(check(picture, to), (more - one) / times));
    } finally {
      RecursiveDelete.delete(folder);
    }
  }

  private static double seconds(String program, String[] args, Path from, Path to, int more)
      throws IOException, InterruptedException {
    String size = args[0] + "x" + args[1];
    List<String> convolve = List.of("-morphology", "Convolve", kernel());
    var command = new ArrayList<>(List.of(program, "-limit", "thread", args[2], "-size", size));
    command.addAll(List.of("-depth", "8", "rgb:" + from, "-virtual-pixel", "edge"));
    command.addAll(List.of("-define", "convolve:scale=!")); // divide by the sum of the weights
    for (int i = 0; i < more; i++) {
      command.addAll(List.of("(", "-clone", "0"));
      command.addAll(convolve);
      command.addAll(List.of("+delete", ")"));
    }
    command.addAll(convolve);
    command.add("rgb:" + to);
    return ShellTimes.cpuSeconds(command);
  }

  private static String kernel() {
    var kernel = ConvolveProgram.KERNEL;
    String weights =
        IntStream.range(0, kernel.width() * kernel.height())
            .mapToObj(i -> "" + kernel.weight(i % kernel.width(), i / kernel.width()))
            .collect(Collectors.joining(","));
    return "%dx%d:%s".formatted(kernel.width(), kernel.height(), weights);
  }

  /** The reference's check sum. ImageMagick rounds in another way: a sample may be less by one. */
  private static String check(RawPicture picture, Path file) throws Exception {
    var due = RawPicture.black(picture.width(), picture.height());
    Convolve.convolve(picture, ConvolveProgram.KERNEL, due, 1);
    byte[] found = Files.readAllBytes(file);
    for (int k = 0; k < due.samples().length; k++) {
      int less = (due.samples()[k] & 0xFF) - (found[k] & 0xFF);
      if (less != 0 && less != 1) {
        throw new IOException("sample %d is less by %d".formatted(k, less));
      }
    }
    return due.check();
  }
}
