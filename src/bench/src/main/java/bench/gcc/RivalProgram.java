package bench.gcc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program in another language that computes the same: it is given threads, repetitions and a
 * size, and prints a line for each repetition.
 *
 * @param command without the three arguments
 */
record RivalProgram(List<String> command) {
  private static final String HEADER = "timer.h";

  /** Copies a script, for an interpreter that is there. */
  static Optional<RivalProgram> script(Path folder, String interpreter, String name)
      throws IOException, InterruptedException {
    Path script = copied(folder, name);
    boolean runs =
        ended(folder, List.of(interpreter, "-c", "import numpy")).filter(s -> s == 0).isPresent();
    return runs
        ? Optional.of(new RivalProgram(List.of(interpreter, script.toString())))
        : Optional.empty();
  }

  /** Compiles a program in C, if there is a compiler. */
  static Optional<RivalProgram> compiled(Path folder, String name)
      throws IOException, InterruptedException {
    copied(folder, HEADER);
    Path source = copied(folder, name);
    Path program = folder.resolve(name.substring(0, name.indexOf('.')));
    // No contraction: with fused operations other bits would come out than in Java.
    var compiler =
        List.of(
            "gcc",
            "-O3",
            "-march=native",
            "-ffp-contract=off",
            "-fopenmp",
            source.toString(),
            "-o",
            program.toString());
    return ended(folder, compiler).filter(status -> status == 0).isPresent()
        ? Optional.of(new RivalProgram(List.of(program.toString())))
        : Optional.empty();
  }

  private static Path copied(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      try (InputStream text = RivalProgram.class.getResourceAsStream(name)) {
        Files.copy(text, file);
      }
    }
    return file;
  }

  /** The status of a command; empty if there is no such command. */
  private static Optional<Integer> ended(Path folder, List<String> command)
      throws InterruptedException {
    try {
      return Optional.of(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start()
              .waitFor());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Runs it.
   *
   * @throws IOException if it fails
   */
  List<Timing> run(int threads, int repetitions, long size)
      throws IOException, InterruptedException {
    var all = new ArrayList<>(command);
    all.addAll(List.of("" + threads, "" + repetitions, "" + size));
    var builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OPENBLAS_NUM_THREADS", "" + threads);
    var process = builder.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(command + " failed");
      }
      return said.lines().map(Timing::parse).toList();
    } finally {
      process.destroyForcibly();
    }
  }
}
