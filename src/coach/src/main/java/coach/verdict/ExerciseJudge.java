package coach.verdict;

import coach.course.AnswerText;
import coach.error.ErrorDescription;
import coach.inspection.SuspiciousCodeFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import judge.api.OutdatedToolsException;
import judge.api.Submission;
import workbook.Exercise;

/**
 * Has an answer judged and puts into words what came of it. Always finds something: that an answer
 * can't be judged is a finding too. Thread-safe.
 *
 * @param reportsSuspiciousCode whether it also says what a person should look at
 */
public record ExerciseJudge(VerdictService judging, boolean reportsSuspiciousCode) {

  /** For whoever judges their own answers, and needs not look at what these reach for. */
  public ExerciseJudge(VerdictService judging) {
    this(judging, false);
  }

  /**
   * Judges the exercise with the content of its file.
   *
   * @throws InterruptedException if the thread is interrupted; the run has then been ended
   */
  public ExerciseVerdict judge(Exercise exercise, byte[] content) throws InterruptedException {
    try {
      return judge(exercise, Map.of(exercise.path(), AnswerText.source(content)));
    } catch (CharacterCodingException e) {
      return ExerciseVerdict.notRun(
          exercise, VerdictOutcome.NOT_COMPILED, VerdictFormatter.notUtf8(exercise, content));
    }
  }

  /**
   * Judges the exercise with sources in the place of the workbook's own.
   *
   * @param sources by path below {@code src/main/java}
   * @throws InterruptedException if the thread is interrupted; the run has then been ended
   */
  public ExerciseVerdict judge(Exercise exercise, Map<String, String> sources)
      throws InterruptedException {
    try {
      var submission = new Submission(exercise.lesson().folder(), exercise.name(), sources);
      var sentences = new VerdictFormatter(exercise, sources.getOrDefault(exercise.path(), ""));
      if (!reportsSuspiciousCode) {
        return sentences.finding(judging.judge(submission));
      }
      var judgement = judging.judgeWithClasses(submission);
      var finding = sentences.finding(judgement.verdict());
      return finding.outcome().isSolved()
          ? finding.withSuspiciousLines(
              SuspiciousCodeFinder.find(
                  exercise, judgement.answer(), exercise.lesson().testClasses()))
          : finding;
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      return notJudged(exercise, e);
    } catch (IOException e) {
      return notJudged(exercise, new UncheckedIOException(e));
    }
  }

  private static ExerciseVerdict notJudged(Exercise exercise, RuntimeException e) {
    return ExerciseVerdict.notRun(
        exercise,
        VerdictOutcome.NOT_JUDGED,
        "I could not judge it, and that is not your code's doing: %s.%s"
            .formatted(
                ErrorDescription.of(e),
                e instanceof OutdatedToolsException ? "" : " `doctor` may find out why."));
  }
}
