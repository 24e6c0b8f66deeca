package coach.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that has the terminal to itself until it ends. */
public record ForegroundProcess(List<String> command, Path folder) {

  /** Where such programs run: in front of the learner, or in a test. */
  public interface Runner {
    /** Runs it to its end; returns its exit code. */
    int run(ForegroundProcess program) throws IOException, InterruptedException;
  }

  public ForegroundProcess(List<String> command) {
    this(List.copyOf(command), null);
  }

  public ForegroundProcess in(Path place) {
    return new ForegroundProcess(command, place);
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

  public ProcessBuilder builder() {
    var builder = new ProcessBuilder(command);
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    return builder;
  }
}
