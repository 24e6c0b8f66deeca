package coach.session;

import coach.course.CourseNameResolver;
import coach.course.SourceFileState;
import coach.error.ErrorDescription;
import coach.play.PlayOptions;
import coach.process.Environment;
import coach.progress.ProgressFile;
import coach.reading.LearnersBook;
import coach.terminal.KeyCommand;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.Exercise;
import workbook.Workbook;

/**
 * A learner at work: takes in what happens, decides, and has it shown. Knows no terminal and no
 * clock but those that it is given. To be used by one thread.
 */
public final class WatchSession implements AutoCloseable {
  private final SessionView display;
  private final SessionPage page;
  private final SessionInput input;
  private final SessionVerdicts verdicts;
  private final SessionPrograms programs;
  private final SessionPlay play;
  private final ChosenExercise chosen;
  private final SessionCommands commands;

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
    this.display = display;
    page = new SessionPage(workbook, progress, display);
    input = new SessionInput(display, page, this::carryOut, () -> over);
    verdicts =
        new SessionVerdicts(
            judge, progress, environment.clock(), display, page, new LearnersBook(workbook));
    programs = new SessionPrograms(workbook, display, page, listener);
    play = new SessionPlay(display, judge, listener);
    chosen = new ChosenExercise(page, verdicts, programs);
    commands =
        new SessionCommands(
            environment, workbook, progress, display, page, input, verdicts, programs, chosen);
    isForPlay = toPlay.isPresent();
    if (isForPlay) {
      chosen.choose(first);
      play(toPlay.get());
    } else {
      chosen.goTo(first);
    }
  }

  public boolean over() {
    return over;
  }

  /** Handles what has happened to the files since the last poll. */
  public void poll() throws IOException {
    for (SessionEvent event : chosen.poll()) {
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
        case SessionEvent.Saved(Exercise saved, byte[] content) -> chosen.judge(saved, content);
        case SessionEvent.OtherSaved(Exercise other) -> chosen.otherSaved(other);
        case SessionEvent.FileUnavailable(Exercise gone, SourceFileState state) ->
            page.say(WatchedExerciseFiles.gone(gone, state));
        case SessionEvent.Judged judged -> verdicts.handle(judged, chosen.now(), input);
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
      case QUIT -> over = true;
      case BREAK -> play(PlayOptions.NONE);
      default -> commands.carryOut(key, words);
    }
  }

  private void play(PlayOptions options) throws IOException {
    programs.stop();
    var answer = chosen.answer();
    if (answer.isPresent()) {
      verdicts.forget();
      play.begin(chosen.now(), answer.get(), options);
    } else {
      over |= isForPlay;
    }
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
        page.begin(chosen.now());
        chosen.judge();
      }
    }
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
