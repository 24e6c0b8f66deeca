package coach;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes into the learner's progress what a check of their own answers has found. An answer that
 * was saved while it was judged is left out: nobody knows which content the verdict is about.
 */
record CheckMemory(ProgressFile progress, InstantSource clock, Map<Exercise, String> digests) {

  /** To be made before anything is judged. */
  static CheckMemory of(ProgressFile progress, InstantSource clock, List<Exercise> exercises) {
    var digests = new HashMap<Exercise, String>();
    exercises.forEach(exercise -> digests.put(exercise, Standing.digest(exercise)));
    return new CheckMemory(progress, clock, digests);
  }

  /**
   * Remembers one finding.
   *
   * @return what to tell the learner if it could not be written
   */
  Optional<String> remember(Finding finding) {
    var exercise = finding.exercise();
    String answer = Standing.digest(exercise);
    if (answer.isEmpty() || !answer.equals(digests.get(exercise))) {
      return Optional.empty();
    }
    return progress.change(known -> with(finding, answer, known, clock.instant()));
  }

  /** The progress with what a verdict on that answer changes in it. */
  static Progress with(Finding finding, String answer, Progress known, Instant now) {
    String id = finding.exercise().id();
    if (finding.outcome().isSolved()) {
      return known.withSolved(id, now, answer);
    }
    return finding.outcome().isRejection() ? known.withRejected(id, answer) : known;
  }
}
