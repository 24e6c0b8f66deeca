package coach.session;

import coach.course.CourseNameResolver;
import coach.process.CoachCommandLine;
import coach.terminal.KeyCommand;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import java.io.IOException;
import java.util.function.Consumer;
import workbook.Exercise;
import workbook.Workbook;

/**
 * Starts and stops examples and the coach's own tools when a key asks for it, and shows what they
 * print. To be used by one thread.
 */
final class SessionPrograms implements AutoCloseable {
  private final Workbook workbook;
  private final SessionView display;
  private final SessionPage page;
  private final ExampleRunner runner;
  private KeyCommand lastTool; // that runs or ran; null: none yet

  /**
   * None runs yet.
   *
   * @param listener gets what a program prints and its end, from any thread
   */
  SessionPrograms(
      Workbook workbook, SessionView display, SessionPage page, Consumer<SessionEvent> listener) {
    this.workbook = workbook;
    this.display = display;
    this.page = page;
    runner = new ExampleRunner(workbook, listener);
  }

  /**
   * Starts an example; without a name, stops the program that runs, or lists the lesson's examples
   * and asks for one.
   */
  void example(String name, Exercise exercise, SessionInput input)
      throws IOException, CourseNameResolver.NameNotFoundException {
    if (!name.isEmpty()) {
      stop();
      page.say(runner.start(name, exercise.lesson()));
      display.showStatus("It runs; x stops it.");
    } else if (runner.isRunning()) {
      stopAndSaySo();
    } else {
      page.say(runner.list(exercise.lesson()));
      input.ask(KeyCommand.EXAMPLE, "Which example?");
    }
  }

  /**
   * Starts a command of the coach's own for an exercise, or stops it if it runs: in a process of
   * its own, since it takes memory, and may take long.
   */
  void tool(KeyCommand key, Exercise exercise) throws IOException {
    if (runner.isRunning() && key == lastTool) {
      stopAndSaySo();
      return;
    }
    stop();
    lastTool = key;
    var command = CoachCommandLine.command(workbook, display.columns(), key.word(), exercise.id());
    page.say(runner.start("%s: %s".formatted(exercise, key.does()), command));
    display.showStatus(
        "%s …: %s stops it, q leaves."
            .formatted(key == KeyCommand.PLOT ? "Measuring" : "Recording", key.key()));
  }

  /** Takes in a line that was printed. */
  void handle(SessionEvent.Printed printed) {
    runner.handle(printed).ifPresent(page::say);
  }

  /** Takes in the end. */
  void handle(SessionEvent.ExampleEnded ended) {
    display.showStatus("");
    runner.handle(ended).ifPresent(page::say);
  }

  private void stopAndSaySo() {
    stop();
    page.addNote("Stopped.");
  }

  /** Ends the program that runs, if one does. */
  void stop() {
    if (runner.isRunning()) {
      runner.close();
      display.showStatus("");
    }
  }

  @Override
  public void close() {
    runner.close();
  }
}
