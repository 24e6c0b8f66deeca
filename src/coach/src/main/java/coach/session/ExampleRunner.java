package coach.session;

import coach.course.CourseNameResolver;
import coach.process.EndWithParentServer;
import coach.process.Environment;
import coach.process.ForegroundProcess;
import coach.terminal.SessionEvent;
import coach.text.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.Example;
import workbook.Lesson;
import workbook.Workbook;

/**
 * The example, or tool of the coach's own, that runs while the coach watches: one at a time. To be
 * used by one thread.
 */
public final class ExampleRunner implements AutoCloseable {
  private final CourseNameResolver lookup;
  private final Consumer<SessionEvent> listener;
  private BackgroundProcess run; // null: none runs
  private int number; // what an earlier one still says is not for this page
  private boolean isTool; // which lays its lines out for the window itself
  private Page page = new Page();

  /**
   * None yet.
   *
   * @param listener gets what an example prints and its end, from any thread
   */
  ExampleRunner(Workbook workbook, Consumer<SessionEvent> listener) {
    lookup = new CourseNameResolver(workbook);
    this.listener = listener;
  }

  boolean isRunning() {
    return run != null;
  }

  /** Those of a lesson. */
  Page list(Lesson lesson) throws IOException {
    var own = lookup.examples().stream().filter(e -> e.lesson().equals(lesson)).toList();
    return page(own).gap().note("Run one: x and its name.");
  }

  /** The examples, each with its question. */
  public static Page page(List<Example> examples) throws IOException {
    var page = new Page();
    Lesson lesson = null;
    for (Example example : examples) {
      if (!example.lesson().equals(lesson)) {
        lesson = example.lesson();
        String title = lesson.page().title();
        page.gap().title(title.isEmpty() ? lesson.name() : title);
      }
      page.text("- %s: %s".formatted(example.name(), example.question()));
    }
    return page;
  }

  /** Starts one; returns the page that its output will be shown on. */
  Page start(String name, Lesson home)
      throws IOException, CourseNameResolver.NameNotFoundException {
    var example = lookup.example(name, home);
    page = new Page().title(example.name() + ": " + example.question()).gap();
    var command =
        new ArrayList<>(
            List.of(
                Environment.jdkTool("java"), "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(EndWithParentServer.options());
    command.add(example.path());
    isTool = false;
    page.startViewAtEnd(true);
    return start(new ForegroundProcess(command).in(example.lesson().folder()));
  }

  /** Starts a tool; returns the page that its output will be shown on. */
  Page start(String title, ForegroundProcess tool) throws IOException {
    page = new Page().title(title).gap();
    isTool = true;
    return start(tool);
  }

  private Page start(ForegroundProcess program) throws IOException {
    run = BackgroundProcess.start(++number, program, listener);
    return page;
  }

  /** Takes in a line that was printed; the page to be shown, if that is news. */
  Optional<Page> handle(SessionEvent.Printed printed) {
    if (!isOf(printed.example())) {
      return Optional.empty();
    }
    return Optional.of(isTool ? page.row(printed.line()) : page.code(printed.line()));
  }

  /** Takes in the end; the page to be shown, if that is news. */
  Optional<Page> handle(SessionEvent.ExampleEnded ended) {
    if (!isOf(ended.example())) {
      return Optional.empty();
    }
    close();
    page.startViewAtEnd(false);
    return Optional.of(page.gap().note("Ended with status %d.".formatted(ended.status())));
  }

  private boolean isOf(int example) {
    return run != null && example == number;
  }

  /** Ends the one that runs. */
  @Override
  public void close() {
    if (run != null) {
      run.close();
      run = null;
    }
  }
}
