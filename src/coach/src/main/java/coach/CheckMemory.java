package coach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes into the learner's progress what a check of their own answers has found. An answer that
 * was saved while it was judged is left out: nobody knows which content the verdict is about.
 */
record CheckMemory(Coach coach, Map<Exercise, String> digests) {

  /** To be made before anything is judged. */
  static CheckMemory of(Coach coach, List<Exercise> exercises) {
    var digests = new HashMap<Exercise, String>();
    exercises.forEach(exercise -> digests.put(exercise, Standing.digest(exercise)));
    return new CheckMemory(coach, digests);
  }

  /**
   * Remembers one finding.
   *
   * @return what to tell the learner if it could not be written
   */
  Optional<String> remember(Finding finding) throws CommandFailedException {
    var exercise = finding.exercise();
    String answer = Standing.digest(exercise);
    if (answer.isEmpty() || !answer.equals(digests.get(exercise))) {
      return Optional.empty();
    }
    return coach.progress().change(known -> with(finding, answer, known, coach));
  }

  /** The progress with what a verdict on that answer changes in it. */
  static Progress with(Finding finding, String answer, Progress known, Coach coach) {
    String id = finding.exercise().id();
    if (finding.outcome().isSolved()) {
      return known.withSolved(id, coach.surroundings().clock().instant(), answer);
    }
    return finding.outcome().isRejection() ? known.withRejected(id, answer) : known;
  }
}
