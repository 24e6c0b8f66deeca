package virtualthreads.scenes;

import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.INTERRUPTED_IS_FAILED;
import static virtualthreads.scenes.VirtualThreadBelief.WRAPPER_IS_THE_FAILURE;

import kit.Rejection;
import kit.TrialOutcome;

/** What requests, parts and steps throw on purpose, and how it has to come out. */
public final class ThrownFailure {
  private ThrownFailure() {}

  /**
   * Throws it as it is.
   *
   * @throws Exception always, unless it is an error
   */
  public static void raise(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }

  /**
   * Demands that the code has thrown this very object.
   *
   * @param happened how the failure came about, to begin a sentence with
   * @param method the name of the method that was called
   */
  public static void requireAsItIs(
      TrialOutcome<?> ending, Throwable failure, String happened, String method) {
    if (ending.failure() == failure) {
      return;
    }
    if (ending.returned()) {
      throw Rejection.of(
          FAILURE_SWALLOWED, "%s, and %s %s.".formatted(happened, method, ending.describe()));
    }
    if (ending.isCausedBy(failure)) {
      throw Rejection.of(
          WRAPPER_IS_THE_FAILURE,
          "%s, and %s threw %s, with that as a cause, and not that itself."
              .formatted(happened, method, ending.describeException()));
    }
    throw Rejection.of(
        ending.isCausedBy(InterruptedException.class) ? INTERRUPTED_IS_FAILED : FAILURE_SWALLOWED,
        "%s, and %s threw %s, which does not say why."
            .formatted(happened, method, ending.describeException()));
  }
}
