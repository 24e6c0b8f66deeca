package explorer.play;

import java.util.List;

/**
 * What all schedules within the bound come to.
 *
 * @param schedules how many were tried
 * @param isComplete whether these are all within the bound; if one fails, the rest is left out
 * @param verdict what they came to
 * @param failing the moves that bring the failure about; empty if there is none, or if they are not
 *     known
 * @param words the failure in the test's words; empty if there is none
 * @param schedule the name of the schedule that fails; empty if there is none
 */
public record PlaySummary(
    int schedules,
    boolean isComplete,
    Verdict verdict,
    List<Integer> failing,
    String words,
    String schedule) {
  /** What an exploration came to. */
  public enum Verdict {
    /** None fails, and none has a data race. */
    RIGHT,
    /** One fails. */
    FAILS,
    /** None fails, but one has a data race. */
    RACES,
    /** It can't be judged. */
    CANNOT_JUDGE
  }

  /** Whether the test fails. */
  public boolean isFailure() {
    return verdict == Verdict.FAILS || verdict == Verdict.RACES;
  }

  /** Copies. */
  public PlaySummary {
    failing = List.copyOf(failing);
  }
}
