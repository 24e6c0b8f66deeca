package coach.classroom;

import coach.error.CommandFailedException;
import coach.submission.Learner;
import coach.submission.SubmittedSources;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import measure.Json;
import workbook.Exercise;
import workbook.TextFiles;

/**
 * Keeps each result of a check from the moment at which it is there, in a {@link JournalFile}: so a
 * run that was ended by force can go on where it was. Thread-safe.
 */
public final class ResultJournal implements EarlierResults, AutoCloseable {
  private static final String BEGUN = "begun";
  private static final String LEFT = "left";

  private final JournalFile file;
  private final VerdictFingerprint digests;
  private final Map<String, Map<String, Object>> known = new ConcurrentHashMap<>();
  private final Map<String, Integer> killed = new ConcurrentHashMap<>();

  private ResultJournal(JournalFile file, VerdictFingerprint digests) {
    this.file = file;
    this.digests = digests;
  }

  /**
   * Opens the file, or makes it, and reads what it knows.
   *
   * @param afresh whether what it knows is to be forgotten
   * @throws CommandFailedException if it is another's or something else
   * @throws IOException if it can't be read or written
   */
  public static ResultJournal open(Path file, VerdictFingerprint digests, boolean afresh)
      throws IOException, CommandFailedException {
    var journal = new ResultJournal(JournalFile.open(file, afresh), digests);
    try {
      journal.file.read().forEach(journal::keep);
      journal.file.beginLine();
      return journal;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  @SuppressWarnings("unchecked") // names of members are strings
  private void keep(Map<?, ?> members) {
    if (members.get(BEGUN) instanceof String key) {
      killed.merge(key, 1, Integer::sum);
    } else if (members.get("key") instanceof String key) {
      known.put(key, (Map<String, Object>) members);
      if (!members.get("outcome").equals(VerdictOutcome.NOT_JUDGED.id())) {
        killed.remove(key); // it did not end that run
      }
    } else if (members.containsKey(LEFT)) {
      killed.clear(); // that run was not ended by force, but by somebody who had enough of it
    }
  }

  /** Keeps a result. If that can't be done, {@link #writeFailure} says why. */
  void add(BatchJudge.Result result) {
    if (!result.remembered()) {
      var members =
          Json.object(
              "learner", result.learner().name(),
              "folder", TextFiles.withForwardSlashes(result.learner().folder()),
              "key", result.key());
      members.putAll(VerdictJson.members(result.finding()));
      file.add(members);
    }
  }

  @Override
  public int timesInterrupted(String key) {
    return killed.getOrDefault(key, 0);
  }

  @Override
  public void recordStart(String key) {
    file.add(Json.object(BEGUN, key));
  }

  /** Why it could not be written, if it couldn't. */
  Optional<String> writeFailure() {
    return file.writeFailure();
  }

  public Path file() {
    return file.path();
  }

  /** Ends it and deletes the file: all results have gone where they were wanted. */
  public void delete() throws IOException {
    close();
    Files.deleteIfExists(file.path());
  }

  @Override
  public String key(Learner learner, Exercise exercise, SubmittedSources answer)
      throws IOException {
    return digests.of(learner, exercise, answer);
  }

  @Override
  public Optional<ExerciseVerdict> finding(String key, Exercise exercise) {
    return Optional.ofNullable(known.get(key))
        .flatMap(members -> VerdictJson.verdict(members, exercise))
        .filter(finding -> finding.outcome().isAboutTheAnswer());
  }

  @Override
  public void close() throws IOException {
    file.add(Json.object(LEFT, true));
    file.close();
  }
}
