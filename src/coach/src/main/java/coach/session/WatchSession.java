package coach.session;

import coach.course.CourseNameResolver;
import coach.course.SourceFileState;
import coach.error.ErrorDescription;
import coach.play.PlayOptions;
import coach.process.Environment;
import coach.progress.ExerciseReset;
import coach.progress.ProgressFile;
import coach.progress.ProgressiveHints;
import coach.progress.SolutionAccess;
import coach.terminal.InputParser;
import coach.terminal.KeyCommand;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.Exercise;
import workbook.Workbook;

/**
 * A learner at work: takes in what happens, decides, and has it shown. Knows no terminal and no
 * clock but those that it is given. To be used by one thread.
 */
public final class WatchSession implements AutoCloseable {
  private final Environment environment;
  private final Workbook workbook;
  private final ProgressFile progress;
  private final SessionView display;
  private final SessionPage page;
  private final SessionInput input;
  private final SessionVerdicts verdicts;
  private final SessionPrograms programs;
  private final SessionPlay play;

  private Exercise exercise;
  private WatchedExerciseFiles watched;
  private Optional<Exercise> savedToo = Optional.empty();
  private boolean isForPlay; // the session ends with that
  private boolean over;

  /**
   * Begins with an exercise.
   *
   * @param toPlay there, if the learner wants to move the threads of the answer, and nothing else
   * @param listener gets what happens later, from any thread
   */
  public WatchSession(
      Environment environment,
      Workbook workbook,
      ProgressFile progress,
      Exercise first,
      Optional<PlayOptions> toPlay,
      SessionView display,
      LatestOnlyJudge judge,
      Consumer<SessionEvent> listener)
      throws IOException {
    this.environment = environment;
    this.workbook = workbook;
    this.progress = progress;
    this.display = display;
    page = new SessionPage(workbook, progress, display);
    input = new SessionInput(display, page, this::carryOut, () -> over);
    verdicts = new SessionVerdicts(judge, progress, environment.clock(), display, page);
    programs = new SessionPrograms(workbook, display, page, listener);
    play = new SessionPlay(display, judge, listener);
    isForPlay = toPlay.isPresent();
    if (isForPlay) {
      choose(first);
      play(toPlay.get());
    } else {
      goTo(first);
    }
  }

  public boolean over() {
    return over;
  }

  /** Handles what has happened to the files since the last poll. */
  public void poll() throws IOException {
    for (SessionEvent event : watched.poll()) {
      handle(event);
    }
  }

  /** Takes in one event. What goes wrong is shown to the learner; the session goes on. */
  public void handle(SessionEvent event) {
    try {
      if (play.isOn()) {
        handleWhilePlaying(event);
        return;
      }
      switch (event) {
        case SessionEvent.Key(char key) -> input.key(key);
        case SessionEvent.KeysAtOnce(String text) -> input.keysAtOnce(text);
        case SessionEvent.Pasted(String text) -> input.pasted(text);
        case SessionEvent.Line(String text) -> input.line(text);
        case SessionEvent.Saved(Exercise saved, byte[] content) -> judge(saved, content);
        case SessionEvent.OtherSaved(Exercise other) -> otherSaved(other);
        case SessionEvent.FileUnavailable(Exercise gone, SourceFileState state) ->
            page.say(WatchedExerciseFiles.gone(gone, state));
        case SessionEvent.Judged judged -> verdicts.handle(judged, exercise, input);
        case SessionEvent.Printed printed -> programs.handle(printed);
        case SessionEvent.ExampleEnded ended -> programs.handle(ended);
        case SessionEvent.Finished _ -> {} // nobody waits for that any more
        case SessionEvent.Resized() -> display.redraw();
        case SessionEvent.InputEnded(), SessionEvent.Interrupted() -> over = true;
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      page.say(new Page().bad("That could not be done: " + ErrorDescription.of(e) + "."));
    } catch (CourseNameResolver.NameNotFoundException e) {
      page.say(new Page().text(e.getMessage()));
    } catch (InterruptedException e) {
      over = true;
    }
  }

  private void carryOut(KeyCommand key, String words)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    switch (key) {
      case HINT -> besideTheVerdict(new ProgressiveHints(exercise, progress).next());
      case RUN -> judge(exercise, watched.reread());
      case NEXT -> next();
      case GO -> go(words);
      case LIST -> answer(page.progressSummary().list((_, _) -> true));
      case EXAMPLE -> programs.example(words, exercise, input);
      case TIMELINE, PLOT -> programs.tool(key, exercise, List.of(exercise.id()));
      case BREAK -> play(PlayOptions.NONE);
      case READ ->
          programs.tool(key, exercise, verdicts.sectionToRead().orElse(List.of(exercise.id())));
      case SOLUTION ->
          answer(
              new SolutionAccess(exercise)
                  .asked(progress, now(), "ask again: " + KeyCommand.SOLUTION.key())
                  .page());
      case OPEN -> answer(EditorLauncher.open(exercise, environment, display));
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

  private void play(PlayOptions options) throws IOException {
    programs.stop();
    byte[] content = watched.reread();
    if (watched.state() != SourceFileState.THERE || content.length == 0) {
      judge(exercise, content); // says what is missing
      over |= isForPlay;
      return;
    }
    verdicts.forget();
    play.begin(exercise, content, options);
  }

  private void handleWhilePlaying(SessionEvent event) {
    switch (event) {
      case SessionEvent.Judged _, SessionEvent.OtherSaved _ -> {} // it is judged again afterwards
      case SessionEvent.FileUnavailable(Exercise gone, SourceFileState state) ->
          page.say(WatchedExerciseFiles.gone(gone, state));
      default -> play.handle(event);
    }
    if (!play.isOn()) {
      over = isForPlay || event instanceof SessionEvent.Interrupted;
      if (!over) {
        page.begin(exercise);
        judge(exercise, watched.reread());
      }
    }
  }

  /** Whether the learner has said yes; if they were not asked yet, asks. */
  private boolean isConfirmed(KeyCommand key, String words, String question) {
    if (words.equals(InputParser.YES)) {
      return true;
    }
    input.confirm(key, question.formatted(exercise));
    return false;
  }

  private void reset() throws IOException {
    sayAlsoWithVerdict(ExerciseReset.in(workbook, progress).reset(exercise, now()).page());
    judge(exercise, watched.reread());
  }

  private void restore() throws IOException {
    var restored = ExerciseReset.in(workbook, progress).restore(exercise, now());
    sayAlsoWithVerdict(restored.page());
    if (restored.from().isPresent()) {
      judge(exercise, watched.reread());
    }
  }

  private void sayAlsoWithVerdict(Page words) {
    page.keepForNextVerdict(words);
    page.say(words);
  }

  private Instant now() {
    return environment.clock().instant();
  }

  private void goTo(Exercise next) throws IOException {
    choose(next);
    page.begin(next);
  }

  private void choose(Exercise next) throws IOException {
    watched = new WatchedExerciseFiles(next);
    exercise = next;
    savedToo = Optional.empty();
    verdicts.forget();
    programs.stop();
    page.choose(next);
  }

  private void next() throws IOException {
    var summary = page.progressSummary();
    var next = summary.nextUnsolvedAfter(exercise);
    if (next.isPresent()) {
      goTo(next.get());
    } else {
      page.say(
          new Page()
              .text(
                  summary.isSolved(exercise)
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
      input.ask(KeyCommand.GO, "Which exercise (3.1, or its name)?");
    }
  }

  private void judge(Exercise saved, byte[] content) {
    var state = watched.state();
    if (state != SourceFileState.THERE || content.length == 0) {
      page.say(
          WatchedExerciseFiles.gone(
              saved, state == SourceFileState.THERE ? SourceFileState.EMPTY : state));
    } else {
      verdicts.start(saved, content);
    }
  }

  private void otherSaved(Exercise other) {
    savedToo = Optional.of(other);
    page.addNote("You have saved %s too: g goes there.".formatted(other));
  }

  /**
   * Says what was asked for; if a verdict is on its way, it comes below and doesn't wipe it out.
   */
  private void answer(Page answer) {
    if (verdicts.isAwaited()) {
      page.keepForNextVerdict(answer);
    }
    page.say(answer);
  }

  private void besideTheVerdict(Page answer) throws IOException {
    if (verdicts.isAwaited()) {
      page.keepForNextVerdict(answer);
    }
    page.sayBesideVerdict(answer);
  }

  /** Where the learner stands, for the end. */
  public Page farewell() throws IOException {
    return page.progressSummary().page();
  }

  @Override
  public void close() {
    play.close();
    programs.close();
    verdicts.close();
  }
}
