package coach.progress;

import coach.course.AnswerText;
import coach.course.CoachFolder;
import coach.error.ErrorDescription;
import coach.files.AtomicFile;
import coach.files.InterProcessLock;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * Keeps the progress in a plain text file, and in memory where the file can't be written: a read
 * only folder or a full disk is no reason not to go on. Another coach may be at work on the same
 * file: it is read, changed and written under a lock. Thread-safe.
 */
public final class ProgressFile {
  private final Path file;
  private Progress progress;
  private boolean complained;
  private boolean complainedOfLock;

  ProgressFile(Path file, RenamedExercises renamed) {
    this.file = file;
    progress = Progress.none(renamed);
  }

  public static ProgressFile of(Workbook workbook) {
    return new ProgressFile(
        CoachFolder.of(workbook).resolve("progress.txt"), RenamedExercises.known());
  }

  Path file() {
    return file;
  }

  /** What is known now; what can't be read is not known. */
  public synchronized Progress now() {
    try {
      // What only this coach knows could not be written, or was lost: so it comes last.
      progress =
          Progress.of(TextFiles.readNormalized(file), progress.renamed()).mergedWith(progress);
    } catch (IOException e) {
      // Then what is in memory has to do.
    }
    return progress;
  }

  /**
   * Changes it.
   *
   * @return what to show the learner, if it could not be kept and that has not been shown before
   */
  public synchronized Optional<String> change(UnaryOperator<Progress> change) {
    var before = now();
    if (change.apply(before).equals(before)) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      progress = change.apply(before);
      return complaint(e);
    }
    try (var locked = InterProcessLock.take(file.resolveSibling(".progress.lock"))) {
      progress = change.apply(now());
      keepIfBroken();
      AtomicFile.write(file, progress.text().getBytes(StandardCharsets.UTF_8));
      complained = false;
      return locked.isLocked() ? Optional.empty() : complaintOfLock();
    } catch (IOException e) {
      return complaint(e);
    }
  }

  /** What can't be understood is about to be overwritten: it may be worth something to somebody. */
  private void keepIfBroken() throws IOException {
    byte[] content;
    try {
      content = TextFiles.bytes(file);
    } catch (NoSuchFileException e) {
      return;
    }
    if (isBroken(content)) {
      for (int copy = 1; ; copy++) {
        Path kept =
            file.resolveSibling("progress.broken%s.txt".formatted(copy == 1 ? "" : "-" + copy));
        try {
          Files.write(kept, content, java.nio.file.StandardOpenOption.CREATE_NEW);
          return;
        } catch (FileAlreadyExistsException e) {
          if (Arrays.equals(content, TextFiles.bytes(kept))) {
            return;
          }
        }
      }
    }
  }

  private static boolean isBroken(byte[] content) {
    try {
      return !Progress.isWellFormed(AnswerText.source(content));
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  private Optional<String> complaint(IOException e) {
    boolean again = complained;
    complained = true;
    return again
        ? Optional.empty()
        : Optional.of(
            ("Your progress could not be written to %s (%s). I remember it until you leave; later,"
                    + " `check` finds it out again.")
                .formatted(TextFiles.withForwardSlashes(file), ErrorDescription.of(e)));
  }

  private Optional<String> complaintOfLock() {
    boolean again = complainedOfLock;
    complainedOfLock = true;
    return again
        ? Optional.empty()
        : Optional.of(
            ("%s could not be locked: the file system has no locks, or another coach does not let"
                    + " go of it. Your progress is written all the same, but two coaches at once"
                    + " may lose each other's.")
                .formatted(TextFiles.withForwardSlashes(file)));
  }
}
