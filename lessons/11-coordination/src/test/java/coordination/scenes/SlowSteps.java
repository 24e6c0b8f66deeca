package coordination.scenes;

import static kit.belief.DeviceBelief.GIVES_UP_WAITING;

import coordination.Phases;
import java.util.concurrent.ExecutionException;
import kit.Rejection;
import kit.timeouts.SlowWork;

/** Steps that take longer than any limit, and a run that has to wait for them. */
public final class SlowSteps {
  private SlowSteps() {}

  /** One worker is slow, the other one waits for it. */
  public static final class OneIsSlow extends SlowWork {
    private Throwable failure; // null: none

    /** Made by the device. */
    public OneIsSlow() {
      super("a step");
    }

    @Override
    protected void call() throws Exception {
      try {
        run();
      } catch (ExecutionException e) {
        failure = e.getCause();
      }
    }

    private void run() throws InterruptedException, ExecutionException {
      Phases.run(
          2,
          2,
          (worker, phase) -> {
            if (worker == 1 && phase == 0) {
              awaitOpen();
            }
          });
    }

    /** Whoever gives up at the barrier may still wait for the step before it says so. */
    @Override
    protected void verifyAfterwards() {
      if (failure != null) {
        throw Rejection.of(
            GIVES_UP_WAITING,
            "One worker was still at work, and another one gave up after waiting for it: run threw an ExecutionException with the cause %s."
                .formatted(failure.getClass().getSimpleName()));
      }
    }
  }

  /** One step fails while another one is under way that takes no notice of interrupts. */
  public static final class BesideFailure extends SlowWork {
    /** Made by the device. */
    public BesideFailure() {
      super("a step");
    }

    @Override
    protected void call() throws Exception {
      Phases.run(2, 1, (_, _) -> failOrAwaitUninterruptibly());
    }
  }

  /** The caller is interrupted while steps are under way that take no notice of it. */
  public static final class AfterInterrupt extends SlowWork {
    /** Made by the device. */
    public AfterInterrupt() {
      super("a step");
    }

    @Override
    protected void call() throws Exception {
      interruptMeWhenHeld(2);
      Phases.run(2, 1, (_, _) -> awaitOpenUninterruptibly());
    }
  }
}
