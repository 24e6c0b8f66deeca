package coach.classroom;

import coach.error.CommandFailedException;
import coach.error.ErrorDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.Exercise;

/**
 * Where a check keeps its results while it is under way, if it keeps them.
 *
 * @param file empty if nothing is kept
 * @param isOurs whether nobody has asked for the file: it goes when the check has come to its end
 */
public record CheckJournal(Optional<ResultJournal> file, boolean isOurs) implements AutoCloseable {

  public static CheckJournal none() {
    return new CheckJournal(Optional.empty(), false);
  }

  /**
   * In the file that the command names.
   *
   * @param afresh whether what it knows is to be forgotten
   */
  public static CheckJournal named(Path file, VerdictFingerprint digests, boolean afresh)
      throws IOException, CommandFailedException {
    return new CheckJournal(Optional.of(ResultJournal.open(file, digests, afresh)), false);
  }

  /**
   * In a file of the coach's own, which the same command finds again; none if it can't be written.
   *
   * @param own the folder of the coach's files
   * @param learners the folders with the answers
   * @param afresh whether what it knows is to be forgotten
   * @param warning told if nothing can be kept
   */
  public static CheckJournal ofThisClass(
      Path own,
      List<Path> learners,
      List<Exercise> exercises,
      VerdictFingerprint digests,
      boolean afresh,
      Consumer<String> warning)
      throws CommandFailedException {
    var names = new ArrayList<String>();
    learners.forEach(folder -> names.add(folder.toAbsolutePath().normalize().toString()));
    exercises.forEach(exercise -> names.add(exercise.id()));
    try {
      Path file = own.resolve("check-" + VerdictFingerprint.of(names) + ".jsonl");
      return new CheckJournal(Optional.of(ResultJournal.open(file, digests, afresh)), true);
    } catch (IOException e) {
      warning.accept(
          "If this run is ended by force, its results are lost: %s."
              .formatted(ErrorDescription.of(e)));
      return none();
    }
  }

  /** What it knows of earlier runs. */
  public EarlierResults earlier() {
    return file.<EarlierResults>map(journal -> journal).orElse(EarlierResults.NONE);
  }

  /** All results have gone where they were wanted. */
  public void deleteIfOurs() throws IOException {
    if (isOurs && file.isPresent()) {
      file.get().delete();
      deleteIfEmpty(file.get().file().getParent());
    }
  }

  private static void deleteIfEmpty(Path folder) {
    try {
      Files.delete(folder);
    } catch (IOException notEmpty) {
      // It has the progress of the workbook's owner.
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
