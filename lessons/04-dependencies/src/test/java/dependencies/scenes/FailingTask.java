package dependencies.scenes;

import static kit.belief.CommonBelief.ERROR_IS_NO_FAILURE;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;

import java.util.concurrent.ExecutionException;
import kit.Rejection;
import kit.Trial;
import kit.belief.Misconception;

/**
 * What words throws on purpose, and how it should come out of count.
 *
 * @param thrown an error or a runtime exception
 */
public record FailingTask(Throwable thrown) {

  /** Throws it. */
  public void raise() {
    switch (thrown) {
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new AssertionError(thrown);
    }
  }

  /**
   * Waits for the end of count, and demands an ExecutionException with this as its cause.
   *
   * @param which the line, or the lines, for which words threw
   */
  public void requireThatItComesOut(String which, Trial<?> count) throws Exception {
    var happened = "words threw %s for %s".formatted(thrown.getClass().getSimpleName(), which);
    count.awaitQuiescence();
    if (!count.ended()) {
      throw Rejection.of(
          beliefIfLost(),
          "%s, and count waits for ever%s.".formatted(happened, count.describeBlockingCall()));
    }
    var ending = count.awaitOutcome();
    if (ending.returned()) {
      throw Rejection.of(beliefIfLost(), happened + ", and count returned as if it had not.");
    }
    // A fork/join pool may have made a copy: of the same class.
    if (!(ending.failure() instanceof ExecutionException out)
        || out.getCause() == null
        || out.getCause().getClass() != thrown.getClass()) {
      throw Rejection.of(
          ending.isCausedBy(thrown) ? FAILURE_REWRAPPED : beliefIfLost(),
          "%s. Then count should throw an ExecutionException with that as its cause; it threw %s."
              .formatted(happened, told(ending.failure())));
    }
  }

  /** The tests throw an error only at code that lets an exception out. */
  private Misconception beliefIfLost() {
    return thrown instanceof Error ? ERROR_IS_NO_FAILURE : FAILURE_SWALLOWED;
  }

  private static String told(Throwable out) {
    String name = out.getClass().getSimpleName();
    if (!(out instanceof ExecutionException)) {
      return name;
    }
    return out.getCause() == null
        ? name + " without a cause"
        : out.getCause() instanceof ExecutionException
            ? "%s whose cause was another ExecutionException".formatted(name)
            : "%s whose cause was %s".formatted(name, out.getCause().getClass().getSimpleName());
  }
}
