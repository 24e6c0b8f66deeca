package coach.progress;

import coach.verdict.ExerciseVerdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.Exercise;

/**
 * Writes into the learner's progress what a check of their own answers has found. An answer that
 * was saved while it was judged is left out: nobody knows which content the verdict is about.
 */
public record VerdictRecorder(
    ProgressFile progress, InstantSource clock, Map<Exercise, String> digests) {

  /** To be made before anything is judged. */
  public static VerdictRecorder of(
      ProgressFile progress, InstantSource clock, List<Exercise> exercises) {
    var digests = new HashMap<Exercise, String>();
    exercises.forEach(exercise -> digests.put(exercise, ProgressSummary.digest(exercise)));
    return new VerdictRecorder(progress, clock, digests);
  }

  /**
   * Remembers one finding.
   *
   * @return what to tell the learner if it could not be written
   */
  public Optional<String> remember(ExerciseVerdict finding) {
    var exercise = finding.exercise();
    String answer = ProgressSummary.digest(exercise);
    if (answer.isEmpty() || !answer.equals(digests.get(exercise))) {
      return Optional.empty();
    }
    return progress.change(known -> with(finding, answer, known, clock.instant()));
  }

  /** The progress with what a verdict on that answer changes in it. */
  public static Progress with(ExerciseVerdict finding, String answer, Progress known, Instant now) {
    String id = finding.exercise().id();
    if (finding.outcome().isSolved()) {
      return known.withSolved(id, now, answer);
    }
    return finding.outcome().isRejection() ? known.withRejected(id, answer) : known;
  }
}
