package coach;

import java.util.Objects;
import java.util.Optional;
import judge.Verdict;

/**
 * What was found out about one exercise.
 *
 * @param sentence the whole of it in a sentence or two, for reports
 * @param page the whole of it as the learner is told
 * @param failure what failed first, if a test failed
 * @param printed what the code printed; may be empty
 */
record Finding(
    Exercise exercise,
    Outcome outcome,
    String sentence,
    Page page,
    Optional<Verdict.Failure> failure,
    String printed) {

  Finding {
    Objects.requireNonNull(exercise);
    Objects.requireNonNull(outcome);
  }

  /** Without a run: something stood in the way. */
  static Finding without(Exercise exercise, Outcome outcome, String sentence) {
    var page = new Page().bad(exercise + ": " + outcome.words() + ".").text(sentence);
    return new Finding(exercise, outcome, sentence, page, Optional.empty(), "");
  }
}
