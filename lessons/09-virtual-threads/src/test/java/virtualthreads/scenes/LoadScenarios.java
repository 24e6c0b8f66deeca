package virtualthreads.scenes;

import static kit.belief.CommonBelief.INTERRUPTED_IS_FAILED;
import static kit.belief.CommonBelief.INTERRUPT_COMES_IN_TIME;
import static virtualthreads.scenes.VirtualThreadBelief.WORK_HEARS_THE_CLOCK;

import explorer.Scenario;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import virtualthreads.Load;
import virtualthreads.Page;

/** Loads whose threads take their steps in every order. */
public final class LoadScenarios {
  private LoadScenarios() {}

  /** Two parts, numbered 0 and 1, and an end of the time. */
  private abstract static class TwoParts extends Scenario {
    final CompletableFuture<Void> timeUp = new CompletableFuture<>();
    final CountDownLatch never = new CountDownLatch(1);
    final int[] begun = new int[2];
    final int[] ended = new int[2];
    Page page; // null: load has thrown
    Exception thrown; // null: load has returned
    boolean isLeft; // a part was under way when load ended
    boolean isDisturbed; // its caller was interrupted afterwards

    final void load() {
      try {
        page = Load.load(part(0, "profile"), part(1, "orders"), timeUp);
      } catch (Exception e) {
        thrown = e;
      }
      isLeft = begun[0] > ended[0] || begun[1] > ended[1];
      isDisturbed = Thread.interrupted();
    }

    private Callable<String> part(int number, String result) {
      return () -> {
        begun[number]++;
        try {
          work(number);
          return result;
        } finally {
          ended[number]++;
        }
      };
    }

    void work(int number) throws Exception {}

    @Override
    protected void verify() {
      for (int number = 0; number < 2; number++) {
        require(begun[number] <= 1, "A part was called %d times.".formatted(begun[number]));
      }
      require(
          thrown != null || new Page("profile", "orders").equals(page),
          "Both parts were loaded, and load returned %s.".formatted(page));
      require(!isLeft, "When load ended, a part was still under way.");
      require(
          !isDisturbed,
          INTERRUPT_COMES_IN_TIME,
          "After load had ended, its caller was interrupted.");
    }

    final void requireNotInterrupted(String happened, String due) {
      require(
          !(thrown instanceof InterruptedException),
          INTERRUPTED_IS_FAILED,
          "%s, the other part was interrupted, and load threw an InterruptedException instead of %s."
              .formatted(happened, due));
    }
  }

  /** The time is never up. */
  public static final class InTime extends TwoParts {
    /** Made by the explorer. */
    public InTime() {
      task("main", this::load);
    }

    @Override
    protected void verify() {
      super.verify();
      require(thrown == null, "Both parts were loaded, and load threw %s.".formatted(thrown));
    }
  }

  /** The second part fails, and the first goes on until it is interrupted. */
  public static final class OneFails extends TwoParts {
    private static final class NoOrders extends Exception {
      private static final long serialVersionUID = 1L;
    }

    /** Made by the explorer. */
    public OneFails() {
      task("main", this::load);
    }

    @Override
    void work(int number) throws Exception {
      if (number == 1) {
        throw new NoOrders();
      }
      never.await();
    }

    @Override
    protected void verify() {
      super.verify();
      requireNotInterrupted("A part failed", "what it had thrown");
      require(
          thrown instanceof NoOrders,
          "A part failed, and load threw %s instead of what that part had thrown."
              .formatted(thrown));
    }
  }

  /** The time is up before load begins, and the parts are quick. */
  public static final class TimeWasUp extends TwoParts {
    /** Made by the explorer. */
    public TimeWasUp() {
      timeUp.complete(null);
      task("main", this::load);
    }

    @Override
    protected void verify() {
      super.verify();
      requireNotInterrupted("The time was up", "a TimeoutException");
      require(
          thrown instanceof TimeoutException,
          WORK_HEARS_THE_CLOCK,
          "The time was up before load began, and load %s."
              .formatted(thrown == null ? "returned " + page : "threw " + thrown));
    }
  }

  /** The time is up at any moment, and each part goes on until it is interrupted. */
  public static final class TimeIsUp extends TwoParts {
    /** Made by the explorer. */
    public TimeIsUp() {
      task("main", this::load);
      task("clock", () -> timeUp.complete(null));
    }

    @Override
    void work(int number) throws Exception {
      never.await();
    }

    @Override
    protected void verify() {
      super.verify();
      requireNotInterrupted("The time was up", "a TimeoutException");
      require(
          thrown instanceof TimeoutException,
          "The time was up, and load threw %s instead of a TimeoutException.".formatted(thrown));
    }
  }

  /** The time is up at any moment, perhaps when both parts are there. */
  public static final class TimeUpAtTheEnd extends TwoParts {
    /** Made by the explorer. */
    public TimeUpAtTheEnd() {
      var told = new CountDownLatch(1);
      task(
          "main",
          () -> {
            load();
            try {
              told.await(); // what hears of the end of the time may still interrupt
            } catch (InterruptedException e) {
              isDisturbed = true;
            }
            isDisturbed |= Thread.interrupted();
          });
      task(
          "clock",
          () -> {
            timeUp.complete(null);
            told.countDown();
          });
    }

    @Override
    protected void verify() {
      super.verify();
      require(
          thrown == null || thrown instanceof TimeoutException,
          "The time was up when the parts were about to end, and load threw %s.".formatted(thrown));
    }
  }
}
