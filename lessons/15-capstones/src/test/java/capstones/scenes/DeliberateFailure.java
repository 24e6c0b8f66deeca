package capstones.scenes;

import static kit.belief.CommonBelief.FAILURE_SWALLOWED;

import kit.Rejection;
import kit.Trial;
import kit.belief.Misconception;

/** What a test has its own part throw, and the demand that it comes out. */
public final class DeliberateFailure {
  private final IllegalStateException failure;

  /**
   * @param message what the exception says
   */
  public DeliberateFailure(String message) {
    failure = new IllegalStateException(message);
  }

  /** Throws it. */
  public void raise() {
    throw failure;
  }

  /**
   * Demands that the code ends, and that this comes out of it, as it is or as a cause.
   *
   * @param happened a sentence that ends before the method's name: "The target threw an
   *     IllegalStateException, and hits"
   * @param waiting what is believed if the code waits for ever
   */
  public void requireThatItComesOut(Trial<?> trial, String happened, Misconception waiting)
      throws InterruptedException {
    trial.awaitQuiescence();
    if (!trial.ended()) {
      throw Rejection.of(
          waiting, "%s waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
    }
    var ending = trial.awaitOutcome();
    if (!ending.isCausedBy(failure)) {
      throw Rejection.of(
          FAILURE_SWALLOWED,
          "%s %s."
              .formatted(
                  happened,
                  ending.returned() ? "returned a result" : "threw " + ending.describeException()));
    }
  }
}
