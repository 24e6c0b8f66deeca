package virtualthreads.scenes;

import java.util.concurrent.CompletableFuture;
import kit.timeouts.SlowWork;
import virtualthreads.Load;

/** Parts that take longer than any limit, and a load that has to wait for them. */
public final class SlowParts {
  private SlowParts() {}

  private abstract static class TwoParts extends SlowWork {
    final CompletableFuture<Void> timeUp = new CompletableFuture<>();

    TwoParts() {
      super("a part");
    }

    final String slowToStop() {
      awaitOpenUninterruptibly();
      return "slow";
    }
  }

  /** The time is not up, and nothing fails. */
  public static final class InTime extends TwoParts {
    @Override
    protected void call() throws Exception {
      Load.load(this::slow, this::slow, timeUp);
    }

    private String slow() {
      awaitOpen();
      return "slow";
    }
  }

  /** The time is up while a part is under way that takes no notice of interrupts. */
  public static final class WhenTimeIsUp extends TwoParts {
    @Override
    protected void call() throws Exception {
      Load.load(
          this::slowToStop,
          () -> {
            awaitHeld(1);
            timeUp.complete(null);
            return slowToStop();
          },
          timeUp);
    }
  }

  /** A part fails while the other is under way and takes no notice of interrupts. */
  public static final class BesideFailure extends TwoParts {
    @Override
    protected void call() throws Exception {
      Load.load(
          () -> {
            awaitHeld(1);
            throw new IllegalStateException("fails on purpose, while the other is under way");
          },
          this::slowToStop,
          timeUp);
    }
  }

  /** The caller is interrupted, and the parts take no notice of interrupts. */
  public static final class AfterInterrupt extends TwoParts {
    @Override
    protected void call() throws Exception {
      interruptMeWhenHeld(2);
      Load.load(this::slowToStop, this::slowToStop, timeUp);
    }
  }
}
