package coach.session;

import coach.progress.ProgressFile;
import coach.progress.ProgressSummary;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import workbook.Exercise;
import workbook.Workbook;

/**
 * What the screen shows of a session: the exercise at the top, perhaps its verdict in short, and
 * the body. To be used by one thread.
 */
final class SessionPage {
  private final Workbook workbook;
  private final ProgressFile progress;
  private final SessionView display;

  private Exercise exercise;
  private Page body = new Page();
  private Page verdict = new Page(); // in short; empty: none has come
  private Page notice = new Page(); // is to stay on the screen when the next verdict comes

  SessionPage(Workbook workbook, ProgressFile progress, SessionView display) {
    this.workbook = workbook;
    this.progress = progress;
    this.display = display;
  }

  /** Begins anew, with nothing below the exercise's name. */
  void begin(Exercise next) {
    choose(next);
    say(new Page());
  }

  /** Begins anew, and shows nothing yet. */
  void choose(Exercise next) {
    exercise = next;
    notice = new Page();
    verdict = new Page();
  }

  /** How far the learner has come; expensive, since all exercises are read. */
  ProgressSummary progressSummary() throws IOException {
    return ProgressSummary.of(workbook, progress.now());
  }

  /** Shows a page in place of what was there, the verdict included. */
  void say(Page page) {
    try {
      say(page, progressSummary());
    } catch (IOException | UncheckedIOException e) { // a folder is away, as in a git checkout
      body = page;
      display.show(new Page().title(exercise.title()), body);
    }
  }

  /** The same, where it is known how far the learner has come. */
  void say(Page page, ProgressSummary summary) throws IOException {
    body = page;
    display.show(summary.header(exercise), body);
  }

  /** Adds a line to what is shown. */
  void addNote(String words) {
    say(new Page().add(body).gap().note(words));
  }

  /** Shows a page beside the verdict, which stays in view. */
  void sayBesideVerdict(Page page) throws IOException {
    body = page;
    display.show(progressSummary().header(exercise), verdict, body);
  }

  /** Keeps a page, so that the next verdict comes above it and doesn't wipe it out. */
  void keepForNextVerdict(Page page) {
    notice = page;
  }

  /** A verdict with what was to be kept; of the verdict, the first part is kept in short. */
  Page withVerdict(Page newVerdict) {
    verdict = newVerdict.untilFirstGap();
    var page = new Page().add(newVerdict).gap().add(notice);
    notice = new Page();
    return page;
  }
}
