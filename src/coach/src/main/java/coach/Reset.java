package coach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Puts an exercise back as it was shipped, and loses nothing by it. */
record Reset(Backups backups, ProgressFile progress) {

  static Reset in(Workbook workbook, ProgressFile progress) {
    return new Reset(Backups.of(workbook), progress);
  }

  /**
   * What was done.
   *
   * @param backup where the learner's version is; empty if there was nothing to keep
   */
  record Done(Exercise exercise, Optional<Path> backup) {
    /** For the learner. */
    Page page() {
      var page = new Page();
      page.good(exercise.title() + " is again as it was shipped.");
      backup.ifPresentOrElse(
          file ->
              page.text("What you had written is kept in")
                  .code(exercise.lesson().workbook().shown(file)),
          () -> page.text("There was nothing of yours in it to be kept."));
      return page;
    }
  }

  /**
   * Resets it. The backup comes first: if that fails, nothing has been changed.
   *
   * @throws IOException if the backup or the exercise can't be written, or was never shipped
   */
  Done reset(Exercise exercise, Instant now) throws IOException {
    byte[] shipped = Files.readAllBytes(exercise.shipped());
    Optional<Path> backup = Optional.empty();
    if (Files.exists(exercise.file())) {
      byte[] own = Files.readAllBytes(exercise.file());
      if (!Text.same(own, shipped) && own.length > 0) {
        var when = LocalDateTime.ofInstant(now, ZoneId.systemDefault());
        backup = Optional.of(backups.keep(exercise, own, when));
      }
    }
    WholeFile.write(exercise.file(), shipped);
    progress.change(known -> known.withReset(exercise.id(), now));
    return new Done(exercise, backup);
  }
}
