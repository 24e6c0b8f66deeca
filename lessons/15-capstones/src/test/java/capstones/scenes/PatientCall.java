package capstones.scenes;

import static kit.belief.DeviceBelief.GIVES_UP_WAITING;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import kit.Rejection;
import kit.timeouts.SlowWork;

/**
 * Slow work, and a call that is to wait for it. Where a wait ends by a time limit, the call may
 * wait for the work all the same, and then throw away what has come of it.
 */
public abstract class PatientCall extends SlowWork {
  private final String what;
  private Exception thrown; // null: nothing

  /**
   * @param what one piece of the work, at the beginning of a sentence
   */
  protected PatientCall(String what) {
    super(what);
    this.what = what;
  }

  /**
   * Calls the learner's code.
   *
   * @throws Exception as the code does
   */
  protected abstract void callAnswer() throws Exception;

  @Override
  protected final void call() throws Exception {
    try {
      callAnswer();
    } catch (Exception e) {
      if (!comesFromLimit(e)) {
        throw e;
      }
      thrown = e;
    }
  }

  private static boolean comesFromLimit(Throwable thrown) {
    return switch (thrown) {
      case null -> false;
      case TimeoutException _, BrokenBarrierException _, CancellationException _ -> true;
      default -> comesFromLimit(thrown.getCause());
    };
  }

  @Override
  protected void verifyAfterwards() {
    if (thrown != null) {
      throw Rejection.of(
          GIVES_UP_WAITING,
          "When %s took longer than a time limit in your code, the result was thrown away: your code threw %s."
              .formatted(what, thrown.getClass().getSimpleName()));
    }
  }
}
