package coach.session;

import coach.verdict.ExerciseVerdict;
import java.util.HashSet;
import java.util.Set;
import judge.api.Verdict;
import workbook.Exercise;

/**
 * Notices that a learner fails in the same way again and again, each time with another answer. To
 * be used by one thread.
 */
final class RepeatedFailure {
  private static final int TIMES_BEFORE_A_HINT = 3;

  private final Set<Exercise> offered = new HashSet<>();
  private Exercise exercise; // of what follows; null: none yet
  private String failure = "";
  private String answer = ""; // the last that failed like that
  private int times;

  /**
   * Takes in a verdict.
   *
   * @param judged names the answer's content: the same answer once more is no new attempt
   * @return whether this is the moment to offer a hint: at most once for each exercise
   */
  boolean isTimeForHint(ExerciseVerdict verdict, String judged) {
    switch (verdict.outcome()) {
      case FAILED, HUNG, EXITED, OUT_OF_MEMORY -> count(verdict, judged);
      case SOLVED, UNSOLVED -> times = 0;
      // a file that was saved half way says nothing of the idea
      case NOT_COMPILED, CRASHED, DISTURBED, UNDECIDED, MISSING, NOT_JUDGED -> {
        return false;
      }
    }
    return times >= TIMES_BEFORE_A_HINT && offered.add(verdict.exercise());
  }

  private void count(ExerciseVerdict verdict, String judged) {
    String now = failure(verdict);
    if (!verdict.exercise().equals(exercise) || !now.equals(failure)) {
      times = 0;
    } else if (judged.equals(answer)) {
      return;
    }
    exercise = verdict.exercise();
    failure = now;
    answer = judged;
    times++;
  }

  /** The belief, or else what was said without its numbers: lines and sums change. */
  private static String failure(ExerciseVerdict verdict) {
    return verdict
        .failure()
        .flatMap(Verdict.Failure::misconception)
        .map(Verdict.Belief::id)
        .orElseGet(
            () -> verdict.outcome() + " " + verdict.sentence().replaceAll("\\d+(\\.\\d+)?", "#"));
  }
}
