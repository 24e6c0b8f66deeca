package coach.session;

import coach.process.ForegroundProcess;
import coach.terminal.SessionEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A program that runs while the coach watches; what it prints is reported line by line. */
final class BackgroundProcess implements AutoCloseable {
  private static final int MOST_LINES = 200;

  private final Process process;

  /** For the ends that the coach does not live to see: a closed window, a kill. */
  private final Thread atExit = new Thread(this::end, "coach-example-end");

  private BackgroundProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param number what its events are known by
   * @throws IOException if it can't be started
   */
  static BackgroundProcess start(
      int number, ForegroundProcess program, Consumer<SessionEvent> listener) throws IOException {
    var builder = program.builder().redirectErrorStream(true);
    var process = builder.start();
    process.getOutputStream().close();
    var run = new BackgroundProcess(process);
    Runtime.getRuntime().addShutdownHook(run.atExit);
    Thread.ofPlatform().daemon().name("coach-example").start(() -> run.read(number, listener));
    return run;
  }

  private void read(int number, Consumer<SessionEvent> listener) {
    int lines = 0;
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (lines++ < MOST_LINES) {
          listener.accept(new SessionEvent.Printed(number, line));
        }
      }
    } catch (IOException ended) {
      // By force: its status says so.
    }
    listener.accept(new SessionEvent.ExampleEnded(number, process.onExit().join().exitValue()));
  }

  /** Ends it with all the processes that it has started. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The hook is doing it already.
    }
    end();
  }

  private void end() {
    var started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
