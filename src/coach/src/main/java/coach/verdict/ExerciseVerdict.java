package coach.verdict;

import coach.inspection.SuspiciousCodeFinder;
import coach.text.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import judge.api.Verdict;
import kit.text.TruncatedText;
import workbook.Exercise;

/**
 * What was found out about one exercise.
 *
 * @param sentence the whole of it in a sentence or two, for reports; shortened if it is very long
 * @param page the whole of it as the learner sees it
 * @param failure what failed first, if a test failed
 * @param printed what the code printed; may be empty
 * @param suspiciousLines where a person should look though it is solved, a line of the answer each:
 *     it reaches for what no answer needs
 * @param ignoredFiles sentences about what was handed in and not judged
 */
public record ExerciseVerdict(
    Exercise exercise,
    VerdictOutcome outcome,
    String sentence,
    Page page,
    Optional<Verdict.Failure> failure,
    String printed,
    List<String> suspiciousLines,
    List<String> ignoredFiles) {
  private static final int LONGEST = 10_000;

  public ExerciseVerdict {
    Objects.requireNonNull(exercise);
    Objects.requireNonNull(outcome);
    sentence = TruncatedText.shortened(sentence, TruncatedText.MOST);
    suspiciousLines = List.copyOf(suspiciousLines);
    ignoredFiles = List.copyOf(ignoredFiles);
  }

  /** With nothing to be looked at, and nothing left out. */
  public ExerciseVerdict(
      Exercise exercise,
      VerdictOutcome outcome,
      String sentence,
      Page page,
      Optional<Verdict.Failure> failure,
      String printed) {
    this(exercise, outcome, sentence, page, failure, printed, List.of(), List.of());
  }

  /** Without a run: something stood in the way. */
  public static ExerciseVerdict notRun(Exercise exercise, VerdictOutcome outcome, String sentence) {
    var page = new Page().bad(exercise + ": " + outcome.words() + ".").text(sentence);
    return new ExerciseVerdict(exercise, outcome, sentence, page, Optional.empty(), "");
  }

  /** With lines that a person should look at. */
  public ExerciseVerdict withSuspiciousLines(List<String> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    var longer = new Page().add(page).gap().text(SuspiciousCodeFinder.REVIEW_NOTICE);
    lines.forEach(longer::row);
    return new ExerciseVerdict(
        exercise, outcome, sentence, longer, failure, printed, lines, ignoredFiles);
  }

  /** With sentences about what was not judged. */
  public ExerciseVerdict withIgnoredFiles(List<String> sentences) {
    if (sentences.isEmpty()) {
      return this;
    }
    var longer = new Page().add(page).gap();
    sentences.forEach(longer::text);
    return new ExerciseVerdict(
        exercise, outcome, sentence, longer, failure, printed, suspiciousLines, sentences);
  }

  /** The outcome in a word or two, for people. */
  public String words() {
    return suspiciousLines.isEmpty() ? outcome.words() : outcome.words() + ", look at it";
  }

  /**
   * As much of it as reports need: a class has a thousand of these, and some are made to be big.
   */
  public ExerciseVerdict brief() {
    return new ExerciseVerdict(
        exercise,
        outcome,
        shortened(sentence),
        new Page(),
        failure.map(ExerciseVerdict::brief),
        "",
        suspiciousLines,
        ignoredFiles);
  }

  private static Verdict.Failure brief(Verdict.Failure failure) {
    return new Verdict.Failure(
        shortened(failure.test()),
        shortened(failure.message()),
        failure.misconception(),
        failure.unsolved(),
        failure.line().map(ExerciseVerdict::shortened),
        failure.picture().map(ExerciseVerdict::shortened));
  }

  private static String shortened(String text) {
    return TruncatedText.shortened(text, LONGEST);
  }
}
