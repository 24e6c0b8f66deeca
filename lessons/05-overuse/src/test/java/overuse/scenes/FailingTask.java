package overuse.scenes;

import static kit.belief.CommonBelief.ERROR_IS_NO_FAILURE;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;

import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import kit.Rejection;
import kit.Trial;
import kit.TrialOutcome;
import kit.belief.Misconception;

/**
 * What a test or a piece throws on purpose, and how it should come out.
 *
 * @param thrown an error or a runtime exception
 */
public record FailingTask(Throwable thrown) {

  /** Throws it. */
  public void raise() {
    switch (thrown) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(thrown);
    }
  }

  /** Demands that count ends, with an ExecutionException that has this as its cause. */
  public void requireThatItComesOutOfCount(Trial<?> count) throws Exception {
    count.awaitQuiescence();
    String happened = "A test threw an %s, and count ".formatted(name(thrown));
    var ending = endOf(count, happened);
    if (!(ending.failure() instanceof ExecutionException out)) {
      throw Rejection.of(
          beliefBehind(ending),
          "%s%s instead of an ExecutionException with that as its cause."
              .formatted(
                  happened, ending.returned() ? "returned" : "threw " + name(ending.failure())));
    }
    // A fork/join pool may have made a copy: of the same class.
    if (out.getCause() == null || out.getCause().getClass() != thrown.getClass()) {
      throw Rejection.of(
          beliefBehind(ending),
          "%sthrew an ExecutionException whose cause is not that but %s."
              .formatted(happened, out.getCause() == null ? "null" : name(out.getCause())));
    }
  }

  /**
   * Demands that run ends, with this as it is if a piece threw it in the calling thread, and else
   * with an ExecutionException that has this as its cause.
   *
   * @param onCaller whether it was thrown in the calling thread; asked when nothing moves any more
   */
  public void requireThatItComesOutOfRun(Trial<?> run, BooleanSupplier onCaller) throws Exception {
    run.awaitQuiescence();
    boolean inCaller = onCaller.getAsBoolean();
    String happened =
        "A piece threw an %s%s, and run "
            .formatted(name(thrown), inCaller ? " in the calling thread" : "");
    var ending = endOf(run, happened);
    boolean asItShould =
        inCaller
            ? ending.failure() == thrown
            : ending.failure() instanceof ExecutionException e && e.getCause() == thrown;
    if (asItShould) {
      return;
    }
    String instead = ending.returned() ? "returned a result" : "threw " + name(ending.failure());
    throw inCaller && !ending.returned()
        ? Rejection.plain(
            "%s%s: what comes out there should come out of run as it is."
                .formatted(happened, instead))
        : Rejection.of(
            beliefBehind(ending),
            "%s%s instead of %s."
                .formatted(
                    happened,
                    instead,
                    inCaller ? "that" : "an ExecutionException with that as its cause"));
  }

  /** Whoever lets it out in another form has not lost it. */
  private Misconception beliefBehind(TrialOutcome<?> ending) {
    return ending.isCausedBy(thrown) ? FAILURE_REWRAPPED : beliefIfLost();
  }

  /** The tests throw an error only at code that lets an exception out. */
  private Misconception beliefIfLost() {
    return thrown instanceof Error ? ERROR_IS_NO_FAILURE : FAILURE_SWALLOWED;
  }

  private <T> TrialOutcome<T> endOf(Trial<T> trial, String happened) throws Exception {
    if (!trial.ended()) {
      throw Rejection.of(
          beliefIfLost(), happened + "waits for ever" + trial.describeBlockingCall() + ".");
    }
    return trial.awaitOutcome();
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }
}
