package coach.progress;

import coach.course.AnswerText;
import coach.files.AtomicFile;
import coach.text.Page;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import workbook.Exercise;
import workbook.TextFiles;
import workbook.Workbook;

/** Puts an exercise back as it was shipped, or as it was before that, and loses nothing by it. */
public record ExerciseReset(Backups backups, ProgressFile progress) {

  public static ExerciseReset in(Workbook workbook, ProgressFile progress) {
    return new ExerciseReset(Backups.of(workbook), progress);
  }

  /**
   * What was done.
   *
   * @param backup where the learner's version is; empty if there was nothing to keep
   */
  public record ResetResult(Exercise exercise, Optional<Path> backup) {
    /** For the learner. */
    public Page page() {
      var page = new Page();
      page.good(exercise.title() + " is again as it was shipped.");
      backup.ifPresentOrElse(
          file ->
              page.text("What you had written is kept in")
                  .code(exercise.lesson().workbook().shown(file))
                  .text("To take that back: u, or `coach restore %s`.".formatted(exercise.name())),
          () -> page.text("There was nothing of yours in it to be kept."));
      return page;
    }
  }

  /**
   * Resets it. The backup comes first: if that fails, nothing has been changed.
   *
   * @throws IOException if the backup or the exercise can't be written, or was never shipped
   */
  public ResetResult reset(Exercise exercise, Instant now) throws IOException {
    byte[] shipped = Files.readAllBytes(exercise.shipped());
    var backup = kept(exercise, shipped, now);
    AtomicFile.write(exercise.file(), shipped);
    progress.change(known -> known.withReset(exercise.id(), now));
    return new ResetResult(exercise, backup);
  }

  /**
   * Keeps what stands in the exercise's place, unless that is nothing of the learner's.
   *
   * @param notTheirs what need not be kept
   */
  private Optional<Path> kept(Exercise exercise, byte[] notTheirs, Instant now) throws IOException {
    if (!Files.exists(exercise.file(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    var when = LocalDateTime.ofInstant(now, ZoneId.systemDefault());
    byte[] own;
    try {
      own = TextFiles.bytes(exercise.file());
    } catch (FileSystemException e) { // a folder, something huge, a file that nobody may read
      return Optional.of(backups.takeAway(exercise, when));
    }
    return own.length == 0 || AnswerText.same(own, notTheirs)
        ? Optional.empty()
        : Optional.of(backups.keep(exercise, own, when));
  }

  /**
   * What a restoring came to.
   *
   * @param from the backup that was taken; empty if there is none
   * @param backup where that is which stood there before; empty if there was nothing to keep
   */
  public record RestoreResult(Exercise exercise, Optional<Path> from, Optional<Path> backup) {
    /** For the learner. */
    public Page page() {
      var workbook = exercise.lesson().workbook();
      if (from.isEmpty()) {
        return new Page()
            .text(
                "There is nothing to restore: no backup of %s is another than what is in its file."
                    .formatted(exercise));
      }
      var page = new Page().good(exercise + " is again as it was in");
      page.code(workbook.shown(from.get()));
      backup.ifPresent(
          file -> page.text("What stood there before is kept in").code(workbook.shown(file)));
      return page;
    }
  }

  /**
   * Puts back the latest backup that is another than what the file holds; that is kept too, so the
   * next restoring takes this one back.
   *
   * @throws IOException if the backups can't be read, or the exercise not be written; nothing has
   *     been changed then
   */
  public RestoreResult restore(Exercise exercise, Instant now) throws IOException {
    for (Path backup : backups.of(exercise)) {
      Optional<byte[]> content = readable(backup);
      if (content.isPresent() && !isThere(exercise, content.get())) {
        return restore(exercise, backup, content.get(), now);
      }
    }
    return new RestoreResult(exercise, Optional.empty(), Optional.empty());
  }

  /**
   * Puts back the backup of that name.
   *
   * @throws IOException as {@link #restore(Exercise, Instant)}, or if there is none of that name
   */
  public RestoreResult restore(Exercise exercise, String name, Instant now) throws IOException {
    for (Path backup : backups.of(exercise)) {
      if (backup.getFileName().toString().equals(name)) {
        return restore(exercise, backup, TextFiles.bytes(backup), now);
      }
    }
    throw new IOException(
        "there is no backup %s; `coach restore %s --list` shows what there is"
            .formatted(name, exercise.name()));
  }

  private RestoreResult restore(Exercise exercise, Path backup, byte[] content, Instant now)
      throws IOException {
    var kept = kept(exercise, Files.readAllBytes(exercise.shipped()), now);
    AtomicFile.write(exercise.file(), content);
    return new RestoreResult(exercise, Optional.of(backup), kept);
  }

  private static Optional<byte[]> readable(Path backup) {
    try {
      return Optional.of(TextFiles.bytes(backup));
    } catch (IOException e) {
      return Optional.empty(); // a folder that stood in the file's place is a backup too
    }
  }

  private static boolean isThere(Exercise exercise, byte[] content) {
    try {
      return Arrays.equals(TextFiles.bytes(exercise.file()), content);
    } catch (IOException e) {
      return false;
    }
  }

  /** The backups that there are, the latest first. */
  public Page list(Exercise exercise) throws IOException {
    List<Path> all = backups.of(exercise);
    if (all.isEmpty()) {
      return new Page().text("There are no backups of %s.".formatted(exercise));
    }
    var page = new Page().title("Backups of %s, the latest first".formatted(exercise));
    all.forEach(file -> page.code(file.getFileName().toString()));
    return page.text("They are in")
        .code(exercise.lesson().workbook().shown(all.getFirst().getParent()));
  }
}
