package bench.gcc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that computes something again and again: it is given threads, repetitions and a size,
 * and prints a line for each repetition.
 *
 * @param command without the three arguments
 */
record RivalProgram(List<String> command) {

  /** A script that needs numpy; empty if there is none. */
  static Optional<RivalProgram> script(SourceCompiler compiler, String interpreter, String name)
      throws IOException, InterruptedException {
    var script = compiler.copied(name).toString();
    try {
      var output = compiler.folder().resolve("output").toFile();
      var look =
          new ProcessBuilder(interpreter, "-c", "import numpy")
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
      return look.waitFor() == 0
          ? Optional.of(new RivalProgram(List.of(interpreter, script)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // no such interpreter
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
