package coach.classroom;

import coach.error.CommandFailedException;
import coach.error.ErrorDescription;
import coach.submission.Learner;
import coach.submission.SubmittedSources;
import coach.text.Page;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import judge.api.Verdict;
import measure.Json;
import workbook.Exercise;
import workbook.TextFiles;

/**
 * A file in which each result of a check is kept from the moment at which it is there, a line of
 * JSON each: so a run that was ended by force can go on where it was. Thread-safe.
 */
public final class ResultJournal implements EarlierResults, AutoCloseable {
  private static final String BEGUN = "begun";
  private static final String LEFT = "left";
  private static final String HEAD = "{\"journal\": \"coach check\", \"format\": 1}";

  private final Path file;
  private final VerdictFingerprint digests;
  private final FileOutputStream out;
  private final Map<String, Map<String, Object>> known = new ConcurrentHashMap<>();
  private final Map<String, Integer> killed = new ConcurrentHashMap<>();
  private boolean isOurs; // once it is locked
  private IOException writeFailure; // null if there was none; guarded by this

  private ResultJournal(Path file, VerdictFingerprint digests, FileOutputStream out) {
    this.file = file;
    this.digests = digests;
    this.out = out;
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
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CommandFailedException("The journal is no file: %s.".formatted(file));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    requireJournal(file);
    // A stream and no channel: an interrupt would close that.
    var journal = new ResultJournal(file, digests, new FileOutputStream(file.toFile(), true));
    try {
      journal.lock();
      journal.isOurs = true;
      if (afresh) {
        journal.out.getChannel().truncate(0);
      }
      journal.read();
      journal.begin();
      return journal;
    } catch (IOException | CommandFailedException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private static void requireJournal(Path file) throws IOException, CommandFailedException {
    if (Files.exists(file) && Files.size(file) > 0) {
      try (var in = new FileInputStream(file.toFile())) {
        byte[] begin = in.readNBytes(HEAD.length());
        // A full disk may have let through a part of it.
        if (!HEAD.startsWith(new String(begin, StandardCharsets.UTF_8))) {
          throw new CommandFailedException(
              "%s is not a journal that `coach check` has written: name another file."
                  .formatted(file));
        }
      }
    }
  }

  private void lock() throws IOException, CommandFailedException {
    try {
      if (out.getChannel().tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // In this JVM: the same to whoever asked.
    }
    throw new CommandFailedException(
        "Another `coach check` is at work on the same answers: its journal is %s.".formatted(file));
  }

  private void read() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        try {
          if (Json.read(line) instanceof Map<?, ?> members) {
            keep(members);
          }
        } catch (IllegalArgumentException halfWritten) {
          // The run was ended while it wrote this line: it will be judged once more.
        }
      }
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

  /** Ends a line that was begun, and heads an empty file. */
  private void begin() throws IOException {
    try (var end = new RandomAccessFile(file.toFile(), "r")) {
      if (end.length() == 0) {
        write(HEAD + "\n");
      } else {
        end.seek(end.length() - 1);
        if (end.read() != '\n') {
          write("\n");
        }
      }
    }
  }

  private void write(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps a result. If that can't be done, {@link #writeFailure} tells. */
  void add(BatchJudge.Result result) {
    if (!result.remembered()) {
      var members =
          Json.object(
              "learner", result.learner().name(),
              "folder", TextFiles.withForwardSlashes(result.learner().folder()),
              "key", result.key());
      members.putAll(JsonReport.members(result.finding()));
      line(members);
    }
  }

  @Override
  public int timesInterrupted(String key) {
    return killed.getOrDefault(key, 0);
  }

  @Override
  public void recordStart(String key) {
    line(Json.object(BEGUN, key));
  }

  private synchronized void line(Map<String, Object> members) {
    try {
      write(Json.line(members) + "\n");
    } catch (IOException e) {
      writeFailure = e;
    }
  }

  /** Why it could not be written, if it couldn't. */
  synchronized Optional<String> writeFailure() {
    return Optional.ofNullable(writeFailure).map(ErrorDescription::of);
  }

  public Path file() {
    return file;
  }

  /** Ends it and deletes the file: all results have gone where they were wanted. */
  public void delete() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  @Override
  public String key(Learner learner, Exercise exercise, SubmittedSources answer)
      throws IOException {
    return digests.of(learner, exercise, answer);
  }

  @Override
  public Optional<ExerciseVerdict> finding(String key, Exercise exercise) {
    return Optional.ofNullable(known.get(key))
        .flatMap(members -> finding(members, exercise))
        .filter(finding -> finding.outcome().isAboutTheAnswer());
  }

  private static Optional<ExerciseVerdict> finding(Map<String, Object> members, Exercise exercise) {
    return text(members, "outcome")
        .flatMap(VerdictOutcome::withId)
        .map(outcome ->
            new ExerciseVerdict(
                exercise,
                outcome,
                text(members, "sentence").orElse(""),
                new Page(),
                failure(members, outcome),
                "",
                texts(members, "look"),
                texts(members, "leftOut")));
  }

  private static Optional<Verdict.Failure> failure(
      Map<String, Object> members, VerdictOutcome outcome) {
    return text(members, "test")
        .map(test ->
            new Verdict.Failure(
                test,
                text(members, "sentence").orElse(""),
                text(members, "misconception")
                    .flatMap(
                        id -> Verdict.Belief.reported(id, text(members, "section").orElse(""))),
                outcome == VerdictOutcome.UNSOLVED,
                text(members, "line"),
                text(members, "picture")));
  }

  private static Optional<String> text(Map<String, Object> members, String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static List<String> texts(Map<String, Object> members, String name) {
    return members.get(name) instanceof List<?> some
        ? some.stream().map(String::valueOf).toList()
        : List.of();
  }

  @Override
  public void close() throws IOException {
    if (isOurs) {
      line(Json.object(LEFT, true));
    }
    out.close();
  }
}
