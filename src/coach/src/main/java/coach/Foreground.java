package coach;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that has the terminal to itself until it ends. */
record Foreground(List<String> command, Path folder) {

  /** Where such programs run: in front of the learner, or in a test. */
  interface Stage {
    /** Runs it to its end; returns its exit code. */
    int run(Foreground program) throws IOException, InterruptedException;
  }

  Foreground(List<String> command) {
    this(List.copyOf(command), null);
  }

  Foreground in(Path place) {
    return new Foreground(command, place);
  }

  /**
   * Runs it; returns its exit code.
   *
   * @throws IOException if there is no such program
   * @throws InterruptedException if the thread is interrupted; the program has then been ended
   */
  int run() throws IOException, InterruptedException {
    var process = builder().inheritIO().start();
    try {
      return process.waitFor();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  ProcessBuilder builder() {
    var builder = new ProcessBuilder(command);
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    return builder;
  }
}
