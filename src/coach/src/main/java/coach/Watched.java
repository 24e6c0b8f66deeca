package coach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files round an exercise: its own, the learner's classes beside it, and the other exercises of
 * the lesson. Not thread-safe.
 */
final class Watched {
  /** New files beside it are looked for at every so many looks. */
  static final int LIST_EVERY = 195;

  /** At so many looks without the file it is worth a word: an editor takes less. */
  static final int LONG_GONE = 300;

  private final Exercise exercise;
  private final SavedFile own;
  private final Map<Path, SavedFile> beside = new HashMap<>();
  private final Map<Path, Exercise> others = new HashMap<>();
  private int looks;

  Watched(Exercise exercise) throws IOException {
    this.exercise = exercise;
    own = new SavedFile(exercise.file());
    for (Exercise other : exercise.lesson().exercises()) {
      if (!other.equals(exercise)) {
        others.put(other.file(), other);
      }
    }
    list();
    beside.values().forEach(SavedFile::look);
  }

  /** Looks at all of them once; returns what has happened. */
  List<Event> look() {
    var events = new ArrayList<Event>();
    if (looks++ % LIST_EVERY == 0) {
      list();
    }
    own.look().ifPresent(content -> events.add(new Event.Saved(exercise, content)));
    if (own.missing() == LONG_GONE) {
      events.add(new Event.Gone(exercise));
    }
    beside.forEach((file, saved) ->
        saved
            .look()
            .flatMap(content -> happened(file))
            .filter(event -> !events.contains(event))
            .ifPresent(events::add));
    return events;
  }

  private Optional<Event> happened(Path file) {
    if (others.containsKey(file)) {
      return Optional.of(new Event.OtherSaved(others.get(file)));
    }
    return own.content().length == 0
        ? Optional.empty()
        : Optional.of(new Event.Saved(exercise, own.content()));
  }

  /** What the exercise's file holds; empty if it has never been seen. */
  byte[] content() {
    return own.content();
  }

  /** What it holds now, which is then no news any more. */
  byte[] reread() {
    own.look();
    return own.content();
  }

  /** What to tell of a file that stays away. */
  static Page gone(Exercise exercise) {
    return new Page()
        .bad(exercise.shownFile() + " is missing or empty.")
        .text("I wait until it is back. R puts it there again as it was shipped.");
  }

  private void list() {
    try (var files = Files.list(exercise.file().getParent())) {
      files
          .filter(file -> file.toString().endsWith(".java") && !file.equals(exercise.file()))
          .forEach(file -> beside.computeIfAbsent(file, SavedFile::new));
    } catch (IOException e) {
      // The folder may be away for a moment, as in a git checkout.
    }
  }
}
