package coordination.scenes;

import static coordination.scenes.CoordinationBelief.CONSEQUENCE_FOR_CAUSE;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import kit.Rejection;
import kit.TrialOutcome;

/**
 * How a failure should come out of run: as the cause of an ExecutionException.
 *
 * @param happened what has failed, and how; a sentence goes on after it
 * @param failures what was thrown; any of them may be the cause
 */
public record FailureReport(String happened, Throwable... failures) {

  /** Demands it. */
  public void requireOf(TrialOutcome<?> ending) {
    if (ending.returned()) {
      throw Rejection.of(FAILURE_SWALLOWED, happened + ", and run returned as if it had not.");
    }
    Throwable thrown = ending.failure();
    for (Throwable failure : failures) {
      if (thrown instanceof ExecutionException
          && thrown.getCause() != null
          && thrown.getCause().getClass() == failure.getClass()
          && ending.isCausedBy(failure)) {
        return;
      }
    }
    String told = "%s, and run threw %s".formatted(happened, told(thrown));
    for (Throwable failure : failures) {
      if (ending.isCausedBy(failure)) {
        throw Rejection.of(
            FAILURE_REWRAPPED,
            told
                + ", where its callers look for an ExecutionException with that failure as its"
                + " cause.");
      }
    }
    throw isConsequence(thrown) || isConsequence(thrown.getCause())
        ? Rejection.of(CONSEQUENCE_FOR_CAUSE, told + ", which does not say why.")
        : Rejection.of(FAILURE_SWALLOWED, told + ", which does not say why.");
  }

  private static String told(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return thrown.getCause() == null
        ? name
        : name + " with the cause " + thrown.getCause().getClass().getSimpleName();
  }

  private static boolean isConsequence(Throwable thrown) {
    return thrown instanceof BrokenBarrierException
        || thrown instanceof InterruptedException
        || thrown instanceof CancellationException;
  }
}
