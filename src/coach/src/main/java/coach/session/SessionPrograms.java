package coach.session;

import coach.course.CourseNameResolver;
import coach.process.CoachCommandLine;
import coach.terminal.KeyCommand;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  private KeyCommand lastTool; // that runs or ran; null: none yet, or an example since

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
      lastTool = null;
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
   *
   * @param words what the command is told
   */
  void tool(KeyCommand key, Exercise exercise, List<String> words) throws IOException {
    if (runner.isRunning() && key == lastTool && key != KeyCommand.READ) {
      stopAndSaySo();
      return;
    }
    stop();
    lastTool = key;
    var command = new ArrayList<>(List.of(key.word()));
    command.addAll(words);
    show(
        runner.start(
            "%s: %s".formatted(exercise, key.does()),
            CoachCommandLine.command(workbook, display.columns(), command.toArray(String[]::new))));
    display.showStatus(
        switch (key) {
          case PLOT -> stoppedBy("Measuring", key);
          case READ -> "Opening the book …"; // the key again opens it anew
          default -> stoppedBy("Recording", key);
        });
  }

  private static String stoppedBy(String doing, KeyCommand key) {
    return "%s …: %s stops it, q leaves.".formatted(doing, key.key());
  }

  /** What is read in a browser leaves the verdict in view. */
  private void show(Page output) throws IOException {
    if (lastTool == KeyCommand.READ) {
      page.sayBesideVerdict(output);
    } else {
      page.say(output);
    }
  }

  /** Takes in a line that was printed. */
  void handle(SessionEvent.Printed printed) throws IOException {
    var output = runner.handle(printed);
    if (output.isPresent()) {
      show(output.get());
    }
  }

  /** Takes in the end. */
  void handle(SessionEvent.ExampleEnded ended) throws IOException {
    display.showStatus("");
    var output = runner.handle(ended);
    if (output.isPresent()) {
      show(output.get());
    }
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
