package threads.scenes;

import java.util.stream.Stream;
import kit.Rejection;
import kit.Trial;
import kit.Trial.Nothing;
import kit.TrialOutcome;
import threads.Stoppable;

/** What the tests of {@link Stoppable} have in common: to start it, to close it, to judge both. */
public final class StoppableLifecycle {
  private StoppableLifecycle() {}

  /** Starts it, and waits until nothing moves any more; a run of the step has begun then. */
  public static AutoCloseable started(ScriptedStep steps) throws Exception {
    var trial = Trial.start(() -> Stoppable.start(steps)); // not closed: that would interrupt
    trial.awaitGlobalQuiescence();
    var stoppable = trial.result();
    if (steps.runs() == 0) {
      throw Rejection.plain(
          "start has returned, and no run of the step begins: it should be repeated until close.");
    }
    return stoppable;
  }

  /** Has it closed, in a thread of its own. */
  public static Trial<Nothing> of(AutoCloseable stoppable) {
    return Trial.start(() -> stoppable.close());
  }

  /** Whether close waits for a lock, of either kind. */
  public static boolean waitsForLock(Trial<?> closing) {
    return closing.caller().getState() == Thread.State.BLOCKED
        || Stream.of(closing.caller().getStackTrace())
            .anyMatch(frame ->
                frame.getClassName().startsWith("java.util.concurrent.locks.Reentrant")
                    && frame.getMethodName().equals("lock"));
  }

  public static void requireNoOther(ScriptedStep steps) {
    if (steps.runs() > 1) {
      throw Rejection.plain("After close was called, a further run of the step began.");
    }
  }

  public static void requireThatItReturns(Trial<Nothing> closing) throws Exception {
    TrialOutcome<Nothing> ending = closing.awaitOutcome();
    if (!ending.returned()) {
      throw Rejection.plain("close should return here; it " + ending.describe() + ".");
    }
  }
}
