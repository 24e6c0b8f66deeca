package coach.session;

import coach.course.AnswerText;
import coach.course.CourseNameResolver;
import coach.course.SourceFileState;
import coach.error.ErrorDescription;
import coach.process.CoachCommandLine;
import coach.process.Environment;
import coach.progress.ExerciseReset;
import coach.progress.Progress;
import coach.progress.ProgressFile;
import coach.progress.ProgressSummary;
import coach.progress.ProgressiveHints;
import coach.progress.SolutionAccess;
import coach.progress.VerdictRecorder;
import coach.terminal.InputParser;
import coach.terminal.KeyCommand;
import coach.terminal.KeyReader;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import coach.text.Page;
import coach.verdict.ExerciseVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.Exercise;
import workbook.Workbook;

/**
 * A learner at work: takes in what happens, decides, and has it shown. Knows no terminal and no
 * clock but those that it is given. To be used by one thread.
 */
public final class WatchSession implements AutoCloseable {
  private static final int MOST_KEYS_AT_ONCE = 2;

  private final Environment surroundings;
  private final Workbook workbook;
  private final ProgressFile progress;
  private final SessionView display;
  private final LatestOnlyJudge runs;
  private final InputParser input = new InputParser();
  private final ExampleRunner examples;

  private Exercise exercise;
  private WatchedExerciseFiles watched;
  private Page body = new Page();
  private Page verdict = new Page(); // in short; empty: none has come
  private Page notice = new Page(); // is to stay on the screen when the next verdict comes
  private Optional<Exercise> savedToo = Optional.empty();
  private int run; // whose verdict is or was waited for
  private boolean waiting; // for that verdict
  private String judging = ""; // the digest of what is being judged
  private KeyCommand lastTool; // that runs or ran
  private boolean over;

  /**
   * Begins with an exercise.
   *
   * @param told is told of what happens later, by any thread
   */
  public WatchSession(
      Environment surroundings,
      Workbook workbook,
      ProgressFile progress,
      Exercise first,
      SessionView display,
      LatestOnlyJudge runs,
      Consumer<SessionEvent> told)
      throws IOException {
    this.surroundings = surroundings;
    this.workbook = workbook;
    this.progress = progress;
    this.display = display;
    this.runs = runs;
    examples = new ExampleRunner(workbook, told);
    goTo(first);
  }

  public boolean over() {
    return over;
  }

  /** Looks at the files once. */
  public void poll() throws IOException {
    for (SessionEvent event : watched.poll()) {
      handle(event);
    }
  }

  /** Takes in one event. What goes wrong is told to the learner; the session goes on. */
  public void handle(SessionEvent event) {
    try {
      switch (event) {
        case SessionEvent.Key(char key) -> key(key);
        case SessionEvent.KeysAtOnce(String text) -> burst(text);
        case SessionEvent.Pasted(String text) -> pasted(text);
        case SessionEvent.Line(String text) -> typed(input.line(text));
        case SessionEvent.Saved(Exercise saved, byte[] content) -> judge(saved, content);
        case SessionEvent.OtherSaved(Exercise other) -> otherSaved(other);
        case SessionEvent.FileUnavailable(Exercise gone, SourceFileState state) ->
            say(WatchedExerciseFiles.gone(gone, state));
        case SessionEvent.Judged(int number, ExerciseVerdict finding) -> judged(number, finding);
        case SessionEvent.Printed printed -> examples.handle(printed).ifPresent(this::say);
        case SessionEvent.ExampleEnded ended -> {
          display.showStatus("");
          examples.handle(ended).ifPresent(this::say);
        }
        case SessionEvent.Resized() -> display.redraw();
        case SessionEvent.InputEnded(), SessionEvent.Interrupted() -> over = true;
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      say(new Page().bad("That could not be done: " + ErrorDescription.of(e) + "."));
    } catch (CourseNameResolver.NameNotFoundException e) {
      say(new Page().text(e.getMessage()));
    } catch (InterruptedException e) {
      over = true;
    }
  }

  private void key(char key)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    boolean asking = input.isAsking();
    boolean turns = key == KeyReader.FORWARDS || key == KeyReader.BACKWARDS; // no letters of a word
    if ((turns || !asking) && display.scroll(key)) {
      return;
    }
    var asked = input.key(key);
    if (asking) {
      display.showStatus(input.shown());
    }
    typed(asked);
  }

  /**
   * Two characters may be keys that had to wait for a slow connection; more are a text. What is
   * destructive needs a key of its own to be confirmed.
   */
  private void burst(String text)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    boolean asked = input.isAsking() && !input.isConfirming();
    if (!asked && (text.length() > MOST_KEYS_AT_ONCE || text.chars().anyMatch(c -> c < ' '))) {
      refuse(text);
      return;
    }
    for (char key : text.toCharArray()) {
      key(key);
      if (over || input.isConfirming() || asked && !input.isAsking()) {
        return;
      }
    }
  }

  /** Pasted into a question, the first line is what was to be typed. Anywhere else it is no key. */
  private void pasted(String text)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    if (!input.isAsking() || input.isConfirming()) {
      refuse(text);
      return;
    }
    String line = text.lines().findFirst().orElse("");
    for (char key : line.toCharArray()) {
      if (!Character.isISOControl(key)) {
        key(key);
      }
    }
  }

  private void refuse(String text) {
    input.giveUp();
    display.showStatus("");
    say(
        new Page()
            .text(
                "This looks like pasted text (%d %s at once), so I did nothing with it. Type keys one by"
                        .formatted(text.length(), text.length() == 1 ? "character" : "characters")
                    + " one; an answer belongs into its file."));
  }

  private void typed(InputParser.Request asked)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    switch (asked) {
      case InputParser.CommandRequest(KeyCommand key, String words) -> carryOut(key, words);
      case InputParser.Unknown(String complaint) -> say(new Page().text(complaint));
      case InputParser.Nothing() -> {}
    }
  }

  private void carryOut(KeyCommand key, String words)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    switch (key) {
      case HINT -> besideTheVerdict(new ProgressiveHints(exercise, progress).next());
      case RUN -> judge(exercise, watched.reread());
      case NEXT -> next();
      case GO -> go(words);
      case LIST -> answer(standing().list((_, _) -> true));
      case EXAMPLE -> example(words);
      case TIMELINE, PLOT -> tool(key);
      case SOLUTION ->
          answer(
              new SolutionAccess(exercise)
                  .asked(progress, now(), "ask again: " + KeyCommand.SOLUTION.key())
                  .page());
      case OPEN -> answer(EditorLauncher.open(exercise, surroundings, display));
      case RESET -> {
        if (isConfirmed(key, words, "Begin %s again? What you wrote is kept. y/n")) {
          reset();
        }
      }
      case RESTORE -> {
        if (isConfirmed(key, words, "Put your latest backup of %s back into its file? y/n")) {
          restore();
        }
      }
      case HELP -> answer(KeyCommand.help());
      case QUIT -> over = true;
    }
  }

  /** Whether the learner has said yes; if they were not asked yet, asks. */
  private boolean isConfirmed(KeyCommand key, String words, String question) {
    if (words.equals(InputParser.YES)) {
      return true;
    }
    String asked = question.formatted(exercise);
    input.confirm(key, asked);
    say(new Page().text(asked));
    display.showStatus(asked);
    return false;
  }

  private void reset() throws IOException {
    notice = ExerciseReset.in(workbook, progress).reset(exercise, now()).page();
    say(notice);
    judge(exercise, watched.reread());
  }

  private void restore() throws IOException {
    var restored = ExerciseReset.in(workbook, progress).restore(exercise, now());
    notice = restored.page();
    say(notice);
    if (restored.from().isPresent()) {
      judge(exercise, watched.reread());
    }
  }

  private Instant now() {
    return surroundings.clock().instant();
  }

  private ProgressSummary standing() throws IOException {
    return ProgressSummary.of(workbook, progress.now());
  }

  private void goTo(Exercise next) throws IOException {
    watched = new WatchedExerciseFiles(next);
    exercise = next;
    savedToo = Optional.empty();
    run = 0;
    waiting = false;
    notice = new Page();
    verdict = new Page();
    stopExample();
    say(new Page());
  }

  private void next() throws IOException {
    var next = standing().nextUnsolvedAfter(exercise);
    if (next.isPresent()) {
      goTo(next.get());
    } else {
      say(
          new Page()
              .text(
                  standing().isSolved(exercise)
                      ? "There is nothing left to solve."
                      : "This is the only one that is left."));
    }
  }

  private void go(String words) throws IOException, CourseNameResolver.NameNotFoundException {
    if (!words.isEmpty()) {
      goTo(new CourseNameResolver(workbook).exercise(words));
    } else if (savedToo.isPresent()) {
      goTo(savedToo.get());
    } else {
      ask(KeyCommand.GO, "Which exercise (3.1, or its name)?");
    }
  }

  private void ask(KeyCommand what, String question) {
    input.ask(what, question);
    display.showStatus(input.shown());
  }

  private void judge(Exercise saved, byte[] content) {
    var state = watched.state();
    if (state != SourceFileState.THERE || content.length == 0) {
      say(
          WatchedExerciseFiles.gone(
              saved, state == SourceFileState.THERE ? SourceFileState.EMPTY : state));
    } else {
      run = runs.start(saved, content);
      judging = AnswerText.digest(content);
      waiting = true;
      display.showStatus("Running the test of " + saved + " …");
    }
  }

  private void judged(int number, ExerciseVerdict finding) throws IOException {
    if (number != run) {
      return; // something newer is under way
    }
    waiting = false;
    display.clearStatus();
    if (input.isAsking()) {
      display.showStatus(input.shown());
    }
    verdict = finding.page().untilFirstGap();
    var page = new Page().add(finding.page()).gap().add(notice);
    notice = new Page();
    String answer = judging;
    progress
        .change(known -> VerdictRecorder.with(finding, answer, known, now()))
        .ifPresent(complaint -> page.gap().text(complaint));
    var standing = standing(); // expensive: all exercises are read
    if (finding.outcome().isSolved()) {
      page.gap().add(standing.nextStep(exercise));
    } else if (standing.state(exercise) == Progress.State.CHANGED) {
      page.gap().note("You had solved it. It counts as solved again when it passes.");
    }
    say(page, standing);
  }

  private void otherSaved(Exercise other) throws IOException {
    savedToo = Optional.of(other);
    say(new Page().add(body).gap().note("You have saved %s too: g goes there.".formatted(other)));
  }

  private void example(String words) throws IOException, CourseNameResolver.NameNotFoundException {
    if (!words.isEmpty()) {
      stopExample();
      say(examples.start(words, exercise.lesson()));
      display.showStatus("It runs; x stops it.");
    } else if (examples.isRunning()) {
      stopExample();
      say(new Page().add(body).gap().note("Stopped."));
    } else {
      say(examples.list(exercise.lesson()));
      ask(KeyCommand.EXAMPLE, "Which example?");
    }
  }

  /** A command of the coach's own, in a process of its own: it takes memory, and may take long. */
  private void tool(KeyCommand key) throws IOException {
    if (examples.isRunning() && key == lastTool) {
      stopExample();
      say(new Page().add(body).gap().note("Stopped."));
    } else {
      stopExample();
      lastTool = key;
      var command =
          CoachCommandLine.command(workbook, display.columns(), key.word(), exercise.id());
      say(examples.start("%s: %s".formatted(exercise, key.does()), command));
      display.showStatus(
          "%s …: %s stops it, q leaves."
              .formatted(key == KeyCommand.PLOT ? "Measuring" : "Recording", key.key()));
    }
  }

  private void stopExample() {
    if (examples.isRunning()) {
      examples.close();
      display.showStatus("");
    }
  }

  /**
   * Says what was asked for; if a verdict is on its way, it comes below and doesn't wipe it out.
   */
  private void answer(Page page) {
    if (waiting) {
      notice = page;
    }
    say(page);
  }

  private void besideTheVerdict(Page page) throws IOException {
    if (waiting) {
      notice = page;
    }
    body = page;
    display.show(standing().header(exercise), verdict, body);
  }

  /** Where the learner stands, for the end. */
  public Page farewell() throws IOException {
    return standing().page();
  }

  private void say(Page page) {
    try {
      say(page, standing());
    } catch (IOException | UncheckedIOException e) { // a folder is away, as in a git checkout
      body = page;
      display.show(new Page().title(exercise.title()), body);
    }
  }

  private void say(Page page, ProgressSummary standing) throws IOException {
    body = page;
    display.show(standing.header(exercise), body);
  }

  @Override
  public void close() {
    examples.close();
    runs.close();
  }
}
