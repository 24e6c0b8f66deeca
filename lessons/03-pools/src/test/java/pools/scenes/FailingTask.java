package pools.scenes;

import static kit.belief.CommonBelief.ERROR_IS_NO_FAILURE;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;

import java.util.concurrent.ExecutionException;
import kit.Rejection;
import kit.TrialOutcome;
import kit.belief.Misconception;

/**
 * What a task throws on purpose, and how it should come out of map. An error is to be tried after
 * an exception that was dealt with as it should be.
 *
 * @param thrown an error or a runtime exception
 */
public record FailingTask(Throwable thrown) {

  /** Throws it. */
  public void raise() {
    switch (thrown) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalArgumentException(thrown);
    }
  }

  /** What it is called in a sentence. */
  public String name() {
    return thrown.getClass().getSimpleName();
  }

  /** The belief that shows when this gets lost: of an error, that it is none of the failures. */
  public Misconception belief(Misconception ofExceptions) {
    return thrown instanceof Error ? ERROR_IS_NO_FAILURE : ofExceptions;
  }

  /** Demands an ExecutionException with this as its cause. */
  public void requireThatItComesOut(TrialOutcome<?> ending) {
    var happened = "A task threw " + name() + ", and map ";
    if (ending.returned()) {
      throw Rejection.of(
          belief(FAILURE_SWALLOWED),
          happened + "returned %s as if it had not.".formatted(ending.value()));
    }
    if (!ending.isCausedBy(thrown)) {
      throw Rejection.of(
          FAILURE_REWRAPPED,
          happened
              + "threw %s, which does not say why: the task's own exception is not among its causes."
                  .formatted(ending.describeException()));
    }
    if (!(ending.failure() instanceof ExecutionException)) {
      throw Rejection.of(
          FAILURE_REWRAPPED,
          happened
              + "threw %s, where its callers look for the ExecutionException that it promises."
                  .formatted(ending.describeException()));
    }
    // Not the same object: a fork/join pool hands out copies.
    if (ending.failure().getCause().getClass() != thrown.getClass()) {
      throw Rejection.of(
          FAILURE_REWRAPPED,
          happened
              + "threw %s: whoever asks for its cause doesn't get the task's own exception."
                  .formatted(ending.describeException()));
    }
  }
}
