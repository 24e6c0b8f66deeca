package virtualthreads.scenes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import kit.clock.ManualTimer;
import kit.timeouts.SlowWork;
import virtualthreads.Deadline;

/** Steps that take longer than any wait, and a run that has to wait for them. */
public final class SlowSteps {
  private SlowSteps() {}

  private abstract static class Steps extends SlowWork {
    /** Longer than what the device takes for no limit at all. */
    private static final Duration LIMIT = Duration.ofHours(2);

    private final ManualTimer timer = new ManualTimer();

    Steps() {
      super("a step");
    }

    final void run(Callable<String> step) throws Exception {
      try {
        Deadline.run(List.of(step), LIMIT, timer);
      } finally {
        timer.stop();
      }
    }

    final void timeIsUp() {
      timer.advance(LIMIT);
    }
  }

  /** The time is not up. */
  public static final class InTime extends Steps {
    @Override
    protected void call() throws Exception {
      run(() -> {
        awaitOpen();
        return "slow";
      });
    }
  }

  /** The time is up while a step is under way that takes no notice of interrupts. */
  public static final class WhenTimeIsUp extends Steps {
    @Override
    protected void call() throws Exception {
      run(() -> {
        timeIsUp();
        awaitOpenUninterruptibly();
        return "slow";
      });
    }
  }

  /** The caller is interrupted, and the step takes no notice of interrupts. */
  public static final class AfterInterrupt extends Steps {
    @Override
    protected void call() throws Exception {
      interruptMeWhenHeld(1);
      run(() -> {
        awaitOpenUninterruptibly();
        return "slow";
      });
    }
  }
}
