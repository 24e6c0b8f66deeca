package kit.diagnosis;

import java.time.Duration;

/**
 * How the code was watched before it was plain that it does not end.
 *
 * @param time how long it was waited for while it had nothing to wait for, in all calls together
 * @param calls how many calls of the code those were; at least 1
 * @param naps how often it has napped meanwhile; zero if it does not nap
 */
public record Watched(Duration time, int calls, long naps) {
  private static final int MANY_NAPS = 100;
  private static final Duration LONG = Duration.ofSeconds(5);

  /**
   * Whether code that naps in its loop was watched for long enough to say that it always will. Both
   * count: a hundred naps of a millisecond are over before a busy machine has let anyone else run,
   * and two of three seconds may be all that there are.
   */
  boolean isLongForNaps() {
    return naps >= MANY_NAPS && time.compareTo(LONG) >= 0;
  }
}
