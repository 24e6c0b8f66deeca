package coach.session;

import coach.course.SourceFileState;
import coach.terminal.SessionEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import workbook.Exercise;

/**
 * The exercise at which the learner is, and its files, which are watched. To be used by one thread.
 */
final class ChosenExercise {
  private final SessionPage page;
  private final SessionVerdicts verdicts;
  private final SessionPrograms programs;

  private Exercise exercise;
  private WatchedExerciseFiles watched;
  private Optional<Exercise> savedToo = Optional.empty();

  /** None is chosen yet: {@link #choose} does. */
  ChosenExercise(SessionPage page, SessionVerdicts verdicts, SessionPrograms programs) {
    this.page = page;
    this.verdicts = verdicts;
    this.programs = programs;
  }

  /** Chooses one, and shows it. */
  void goTo(Exercise next) throws IOException {
    choose(next);
    page.begin(next);
  }

  /** Chooses one, and shows nothing yet. What runs for the one before is ended. */
  void choose(Exercise next) throws IOException {
    watched = new WatchedExerciseFiles(next);
    exercise = next;
    savedToo = Optional.empty();
    verdicts.forget();
    programs.stop();
    page.choose(next);
  }

  Exercise now() {
    return exercise;
  }

  /** What has happened to the files since the last poll. */
  List<SessionEvent> poll() {
    return watched.poll();
  }

  /** Has the answer judged as it is now. */
  void judge() {
    judge(exercise, watched.reread());
  }

  /** Has an answer judged, or says what is missing. */
  void judge(Exercise saved, byte[] content) {
    if (isThere(content)) {
      verdicts.start(saved, content);
    } else {
      var state = watched.state();
      page.say(
          WatchedExerciseFiles.gone(
              saved, state == SourceFileState.THERE ? SourceFileState.EMPTY : state));
    }
  }

  /** The answer as it is now; empty if there is none, which the learner is told. */
  Optional<byte[]> answer() {
    byte[] content = watched.reread();
    if (isThere(content)) {
      return Optional.of(content);
    }
    judge(exercise, content);
    return Optional.empty();
  }

  private boolean isThere(byte[] content) {
    return watched.state() == SourceFileState.THERE && content.length > 0;
  }

  /** Another exercise of the lesson has been saved. */
  void otherSaved(Exercise other) {
    savedToo = Optional.of(other);
    page.addNote("You have saved %s too: g goes there.".formatted(other));
  }

  /** The other one that was saved last, since this one was chosen. */
  Optional<Exercise> savedToo() {
    return savedToo;
  }
}
