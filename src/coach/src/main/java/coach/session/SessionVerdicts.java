package coach.session;

import coach.course.AnswerText;
import coach.progress.Progress;
import coach.progress.ProgressFile;
import coach.progress.ProgressSummary;
import coach.progress.ProgressiveHints;
import coach.progress.SolutionAccess;
import coach.progress.VerdictRecorder;
import coach.reading.LearnersBook;
import coach.terminal.KeyCommand;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import judge.api.Verdict;
import workbook.Exercise;

/**
 * Has the answer of the session's exercise judged, and shows and records the verdict when it comes.
 * Only the newest answer's verdict counts. To be used by one thread.
 */
final class SessionVerdicts implements AutoCloseable {
  private static final String HINT_OFFER =
      "That is the same failure for the third time. %s shows a hint, if you would like one.";

  private final LatestOnlyJudge judge;
  private final ProgressFile progress;
  private final InstantSource clock;
  private final SessionView display;
  private final SessionPage page;
  private final LearnersBook book;
  private final RepeatedFailure repeated = new RepeatedFailure();

  private int run; // whose verdict is or was waited for
  private boolean awaited; // that verdict
  private String digest = ""; // of what is being judged
  private Optional<Verdict.Belief> belief = Optional.empty(); // that the last verdict names

  SessionVerdicts(
      LatestOnlyJudge judge,
      ProgressFile progress,
      InstantSource clock,
      SessionView display,
      SessionPage page,
      LearnersBook book) {
    this.judge = judge;
    this.progress = progress;
    this.clock = clock;
    this.display = display;
    this.page = page;
    this.book = book;
  }

  /** Waits for none any more: another exercise has been chosen. */
  void forget() {
    run = 0;
    awaited = false;
    belief = Optional.empty();
  }

  /** The section that the last verdict names: its lesson and its heading, if it names one. */
  Optional<List<String>> sectionToRead() {
    return belief.map(known -> List.of(known.lesson(), known.heading()));
  }

  /** Whether one is on its way. */
  boolean isAwaited() {
    return awaited;
  }

  /** Has an answer judged, in place of one that is being judged. */
  void start(Exercise exercise, byte[] content) {
    run = judge.start(exercise, content);
    digest = AnswerText.digest(content);
    awaited = true;
    display.showStatus("Running the test of " + exercise + " …");
  }

  /** Takes in a verdict; if it is the one that was waited for, shows and records it. */
  void handle(SessionEvent.Judged judged, Exercise exercise, SessionInput input)
      throws IOException {
    if (judged.run() != run) {
      return; // something newer is under way
    }
    awaited = false;
    display.clearStatus();
    input.showOpenQuestion();
    var verdict = judged.finding();
    belief = verdict.failure().flatMap(Verdict.Failure::misconception);
    String answer = digest;
    var complaint =
        progress.change(known -> VerdictRecorder.with(verdict, answer, known, clock.instant()));
    var summary = page.progressSummary();
    boolean isSolved = verdict.outcome().isSolved();
    var words =
        page.withVerdict(isSolved ? withWayOn(verdict.page(), exercise, summary) : verdict.page());
    complaint.ifPresent(sentence -> words.gap().text(sentence));
    book.updateProgress(summary).ifPresent(sentence -> words.gap().note(sentence));
    if (!isSolved && summary.state(exercise) == Progress.State.CHANGED) {
      words.gap().note("You had solved it. It counts as solved again when it passes.");
    }
    boolean offersHint =
        repeated.isTimeForHint(verdict, answer)
            && new ProgressiveHints(exercise, progress).isAnyLeft();
    page.say(offersHint ? withHintOffer(words) : words, summary);
    judge.releaseMemory();
  }

  /** The offer stands right below the verdict itself: a schedule may fill the window. */
  private static Page withHintOffer(Page words) {
    return new Page()
        .add(words.untilFirstGap())
        .gap()
        .text(HINT_OFFER.formatted(KeyCommand.HINT.key()))
        .add(words.fromFirstGap());
  }

  /** The way on stands right below the good news: what was proved may fill the window. */
  private static Page withWayOn(Page passed, Exercise exercise, ProgressSummary summary)
      throws IOException {
    return new Page()
        .add(passed.heading())
        .add(new SolutionAccess(exercise).invitation(String.valueOf(KeyCommand.SOLUTION.key())))
        .add(summary.nextStep(exercise))
        .gap()
        .add(passed.withoutHeading());
  }

  @Override
  public void close() {
    judge.close();
  }
}
