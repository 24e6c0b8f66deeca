package coach;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps the progress in a plain text file, and in memory where the file can't be written: a read
 * only folder or a full disk is no reason not to go on. Read again before each change, because
 * another coach may be at work. Thread-safe.
 */
final class ProgressFile {
  private final Path file;
  private Progress progress;
  private boolean complained;

  ProgressFile(Path file, Renamed renamed) {
    this.file = file;
    progress = Progress.none(renamed);
  }

  static ProgressFile of(Workbook workbook) {
    return new ProgressFile(workbook.memory().resolve("progress.txt"), Renamed.known());
  }

  Path file() {
    return file;
  }

  /** What is known now; what can't be read is not known. */
  synchronized Progress now() {
    try {
      progress = progress.and(Progress.of(Text.page(file), progress.renamed()));
    } catch (IOException e) {
      // Then what is in memory has to do.
    }
    return progress;
  }

  /**
   * Changes it.
   *
   * @return what to tell the learner, if it could not be kept and that has not been told before
   */
  synchronized Optional<String> change(UnaryOperator<Progress> change) {
    var before = now();
    progress = change.apply(before);
    if (progress.equals(before)) {
      return Optional.empty();
    }
    try {
      WholeFile.write(file, progress.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      complained = false;
      return Optional.empty();
    } catch (IOException e) {
      boolean again = complained;
      complained = true;
      return again ? Optional.empty() : Optional.of(complaint(e));
    }
  }

  private String complaint(IOException e) {
    return "Your progress could not be written to %s (%s). I remember it until you leave; later,"
            .formatted(Text.slashed(file), Reason.of(e))
        + " `check` finds it out again.";
  }
}
