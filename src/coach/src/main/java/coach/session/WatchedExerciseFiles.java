package coach.session;

import coach.course.SourceFileState;
import coach.terminal.SessionEvent;
import coach.text.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import workbook.Exercise;

/**
 * The files round an exercise: its own, the learner's classes beside it, and the other exercises of
 * the lesson. Not thread-safe.
 */
final class WatchedExerciseFiles {
  /** How often new files beside it are looked for. */
  static final Duration LIST_EVERY = Duration.ofSeconds(1);

  /** After that long without the file it is worth a word: an editor takes less. */
  static final Duration LONG_GONE = Duration.ofMillis(1_500);

  private final Exercise exercise;
  private final LongSupplier nanoTime;
  private final WatchedFile own;
  private final Map<Path, WatchedFile> beside = new HashMap<>();
  private final Map<Path, Exercise> others = new HashMap<>();
  private long listed; // when that was
  private SourceFileState
      reportedState; // what the learner was shown of the file; null: that it is there

  WatchedExerciseFiles(Exercise exercise) throws IOException {
    this(exercise, System::nanoTime);
  }

  /**
   * @param nanoTime tells the time as {@link System#nanoTime()} does
   */
  WatchedExerciseFiles(Exercise exercise, LongSupplier nanoTime) throws IOException {
    this.exercise = exercise;
    this.nanoTime = nanoTime;
    long now = nanoTime.getAsLong();
    own = new WatchedFile(exercise.file(), now);
    for (Exercise other : exercise.lesson().exercises()) {
      if (!other.equals(exercise)) {
        others.put(other.file(), other);
      }
    }
    list(now);
    beside.values().forEach(file -> file.poll(now));
  }

  /** Polls all of them; returns what has happened. */
  List<SessionEvent> poll() {
    var events = new ArrayList<SessionEvent>();
    long now = nanoTime.getAsLong();
    if (now - listed >= LIST_EVERY.toNanos()) {
      list(now);
    }
    var news = own.poll(now);
    if (news.isPresent() || isBack()) {
      events.add(new SessionEvent.Saved(exercise, own.content()));
      reportedState = null;
    } else if (own.missing().compareTo(LONG_GONE) >= 0 && own.state() != reportedState) {
      reportedState = own.state();
      events.add(new SessionEvent.FileUnavailable(exercise, reportedState));
    }
    beside.forEach((file, saved) ->
        saved
            .poll(now)
            .flatMap(content -> happened(file))
            .filter(event -> !events.contains(event))
            .ifPresent(events::add));
    return events;
  }

  /** Whether it is there again after the learner was shown that it is not, as it was or not. */
  private boolean isBack() {
    return reportedState != null && own.missing().isZero();
  }

  private Optional<SessionEvent> happened(Path file) {
    if (others.containsKey(file)) {
      return Optional.of(new SessionEvent.OtherSaved(others.get(file)));
    }
    return own.content().length == 0
        ? Optional.empty()
        : Optional.of(new SessionEvent.Saved(exercise, own.content()));
  }

  /** What the exercise's file holds; empty if it has never been seen. */
  byte[] content() {
    return own.content();
  }

  /**
   * What it holds now, which is then no news any more. Whoever asks tells the learner if it is not
   * there, so that its return is news, however soon it comes.
   */
  byte[] reread() {
    own.poll(nanoTime.getAsLong());
    reportedState = own.state() == SourceFileState.THERE ? null : own.state();
    return own.content();
  }

  /** What stood at its place at the last poll. */
  SourceFileState state() {
    return own.state();
  }

  /** What to tell of a file that can't be judged. */
  static Page gone(Exercise exercise, SourceFileState state) {
    return new Page()
        .bad("%s %s.".formatted(exercise.shownFile(), state.words()))
        .text(
            "I wait until your file is there. R puts it there again as it was shipped; whatever is"
                + " in its place is kept.");
  }

  private void list(long now) {
    listed = now;
    try (var files = Files.list(exercise.file().getParent())) {
      files
          .filter(file -> file.toString().endsWith(".java") && !file.equals(exercise.file()))
          .forEach(file -> beside.computeIfAbsent(file, _ -> new WatchedFile(file, now)));
    } catch (IOException | UncheckedIOException e) {
      // The folder may be away for a moment, as in a git checkout.
    }
  }
}
