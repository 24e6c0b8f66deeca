package coach.submission;

import coach.course.AnswerText;
import coach.text.ControlCharacterEscaper;
import coach.verdict.VerdictFormatter;
import coach.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import workbook.Exercise;

/**
 * Somebody whose answers lie in a folder: a clone of the workbook, a part of one, or just the
 * files. The tests and the given classes are never taken from there, so nobody can bring tests of
 * his own.
 *
 * @param name what the learner is called in reports: the folder's name, with so much of its path
 *     that it differs from the others'
 * @param readBoundary the folder out of which nothing is read, whatever links lie in it
 */
public record Learner(String name, Path folder, Path readBoundary) {

  /** A stranger: nothing outside of the folder is read. */
  public Learner(String name, Path folder) {
    this(name, folder, folder);
  }

  /** What has been handed in for an exercise can't be judged; the message says why. */
  public static final class UnreadableSubmissionException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an enum is
    private final VerdictOutcome outcome;

    UnreadableSubmissionException(VerdictOutcome outcome, String message) {
      super(message);
      this.outcome = outcome;
    }

    public VerdictOutcome outcome() {
      return outcome;
    }
  }

  /** Whoever works in that folder and asks about it: links out of it are followed. */
  public static Learner of(Path folder) {
    var stranger = stranger(folder);
    return new Learner(stranger.name(), stranger.folder(), stranger.folder().getRoot());
  }

  /** Somebody whom nobody knows, with that folder's name. */
  static Learner stranger(Path folder) {
    Path full = folder.toAbsolutePath().normalize();
    return new Learner(
        full.getFileName() == null
            ? "/"
            : ControlCharacterEscaper.line(full.getFileName().toString()),
        full);
  }

  /** Whether there is anything in the place of an answer. */
  boolean hasAnyAnswer(List<Exercise> exercises) {
    return exercises.stream().anyMatch(exercise -> !places(exercise).isEmpty());
  }

  /** Wherever there is something that may be the answer, the likeliest first. */
  private List<Path> places(Exercise exercise) {
    String lesson = exercise.lesson().name();
    return List.of(
            "lessons/" + lesson + "/src/main/java/" + exercise.path(),
            lesson + "/src/main/java/" + exercise.path(),
            "src/main/java/" + exercise.path(),
            exercise.path(),
            exercise.name() + ".java")
        .stream()
        .map(folder::resolve)
        .filter(UntrustedFile::exists)
        .toList();
  }

  /**
   * The answer with the learner's own classes beside it; empty if there is none.
   *
   * @throws UnreadableSubmissionException if it is there, but can't be judged
   */
  public Optional<SubmittedSources> answer(Exercise exercise)
      throws IOException, UnreadableSubmissionException {
    var places = places(exercise);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    var file =
        places.stream()
            .filter(place -> UntrustedFile.reasonToRefuse(place, readBoundary).isEmpty())
            .findFirst();
    if (file.isEmpty()) {
      throw new UnreadableSubmissionException(
          VerdictOutcome.MISSING,
          "%s.java %s."
              .formatted(
                  exercise.name(),
                  UntrustedFile.reasonToRefuse(places.getFirst(), readBoundary).orElseThrow()));
    }
    var sources = new TreeMap<String, String>();
    var own = LearnerHelperClasses.beside(file.get(), exercise, readBoundary);
    own.texts().forEach((name, text) -> sources.put(folderOf(exercise) + name, text));
    sources.put(exercise.path(), text(exercise, file.get()));
    return Optional.of(new SubmittedSources(sources, own.ignoredFiles()));
  }

  private static String folderOf(Exercise exercise) {
    return exercise.path().substring(0, exercise.path().lastIndexOf('/') + 1);
  }

  private static String text(Exercise exercise, Path file)
      throws IOException, UnreadableSubmissionException {
    byte[] content =
        UntrustedFile.read(file)
            .orElseThrow(() ->
                new UnreadableSubmissionException(
                    VerdictOutcome.NOT_COMPILED,
                    "The file is larger than a megabyte: that is no answer to " + exercise + "."));
    try {
      return AnswerText.source(content);
    } catch (CharacterCodingException e) {
      throw new UnreadableSubmissionException(
          VerdictOutcome.NOT_COMPILED, VerdictFormatter.notUtf8(exercise, content));
    }
  }
}
