package forkjoin.scenes;

import forkjoin.FetchAll;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import kit.timeouts.SlowWork;

/** Calls that take longer than any limit, and a fetch that has to wait for them. */
public final class SlowCalls {
  private SlowCalls() {}

  private abstract static class TwoAtATime extends SlowWork {
    final CompletableFuture<Void> timeUp = new CompletableFuture<>();

    TwoAtATime() {
      super("a call");
    }

    final void fetch(List<Callable<Integer>> calls) throws Exception {
      FetchAll.fetch(calls, 2, timeUp);
    }

    final int slowToStop() {
      awaitOpenUninterruptibly();
      return 1;
    }
  }

  /** The time is not up, and nothing fails. */
  public static final class InTime extends TwoAtATime {
    @Override
    protected void call() throws Exception {
      Callable<Integer> slow =
          () -> {
            awaitOpen();
            return 1;
          };
      fetch(List.of(slow, slow, slow));
    }
  }

  /** The time is up while a call is under way that takes no notice of interrupts. */
  public static final class WhenTimeIsUp extends TwoAtATime {
    @Override
    protected void call() throws Exception {
      fetch(
          List.of(
              this::slowToStop,
              () -> {
                awaitHeld(1);
                timeUp.complete(null);
                return slowToStop();
              }));
    }
  }

  /** A call fails while another one is under way that takes no notice of interrupts. */
  public static final class BesideFailure extends TwoAtATime {
    @Override
    protected void call() throws Exception {
      fetch(
          List.of(
              this::slowToStop,
              () -> {
                awaitHeld(1);
                throw new IllegalStateException("fails on purpose, while the other is under way");
              }));
    }
  }

  /** The caller is interrupted, and the calls take no notice of interrupts. */
  public static final class AfterInterrupt extends TwoAtATime {
    @Override
    protected void call() throws Exception {
      interruptMeWhenHeld(2);
      fetch(List.of(this::slowToStop, this::slowToStop));
    }
  }
}
