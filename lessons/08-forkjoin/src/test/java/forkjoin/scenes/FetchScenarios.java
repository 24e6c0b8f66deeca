package forkjoin.scenes;

import static forkjoin.scenes.ForkJoinBelief.DEADLINE_IN_BETWEEN;
import static kit.belief.CommonBelief.INTERRUPTED_IS_FAILED;
import static kit.belief.CommonBelief.INTERRUPT_COMES_IN_TIME;

import explorer.Scenario;
import forkjoin.FetchAll;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Calls to fetch whose threads take their steps in every order. */
public final class FetchScenarios {
  private FetchScenarios() {}

  /** Two calls, which may both be under way, and an end of the time. */
  private abstract static class TwoCalls extends Scenario {
    final CompletableFuture<Void> timeUp = new CompletableFuture<>();
    final int[] begun = new int[3];
    final int[] ended = new int[3];
    List<Integer> results; // null: fetch has thrown
    boolean isLate;
    boolean isDisturbed;

    /** Fetches, and then looks whether somebody has interrupted the caller. */
    void fetch() throws Exception {
      try {
        results = FetchAll.fetch(List.of(call(1), call(2)), 2, timeUp);
      } catch (TimeoutException e) {
        isLate = true;
      } catch (ExecutionException e) {
        require(
            !(e.getCause() instanceof InterruptedException),
            INTERRUPTED_IS_FAILED,
            "The time was up, a call was interrupted, and fetch threw an ExecutionException instead"
                + " of a TimeoutException.");
        throw e;
      }
      isDisturbed = Thread.interrupted();
    }

    private Callable<Integer> call(int number) {
      return () -> {
        begun[number]++;
        try {
          return answer(number);
        } finally {
          ended[number]++;
        }
      };
    }

    int answer(int number) throws InterruptedException {
      return number * number;
    }

    @Override
    protected void verify() {
      for (int number = 1; number <= 2; number++) {
        require(
            begun[number] <= 1,
            "Two calls might be under way, and call %d was made %d times."
                .formatted(number, begun[number]));
      }
      require(
          isLate || List.of(1, 4).equals(results),
          "The results of two calls should be [1, 4]: " + results + ".");
    }
  }

  /** The time is never up. */
  public static final class InTime extends TwoCalls {
    /** Made by the explorer. */
    public InTime() {
      task("main", this::fetch);
    }
  }

  /** The time is up before fetch begins. */
  public static final class TimeWasUp extends TwoCalls {
    /** Made by the explorer. */
    public TimeWasUp() {
      timeUp.complete(null);
      task("main", this::fetch);
    }

    @Override
    protected void verify() {
      int made = begun[1] + begun[2];
      require(
          made == 0 && isLate,
          DEADLINE_IN_BETWEEN,
          "The time was up before fetch began. Of 2 calls, %d were made, and fetch %s."
              .formatted(made, isLate ? "threw a TimeoutException" : "returned " + results));
    }
  }

  /** The time is up at any moment, and each call goes on until it is interrupted. */
  public static final class TimeIsUp extends TwoCalls {
    private final CountDownLatch never = new CountDownLatch(1);
    private boolean isLeft;

    /** Made by the explorer. */
    public TimeIsUp() {
      task(
          "main",
          () -> {
            fetch();
            isLeft = begun[1] > ended[1] || begun[2] > ended[2];
          });
      task("clock", () -> timeUp.complete(null));
    }

    @Override
    int answer(int number) throws InterruptedException {
      never.await();
      return 0;
    }

    @Override
    protected void verify() {
      super.verify();
      require(isLate, "The time was up while two calls were under way, and fetch returned.");
      require(!isLeft, "The time was up, and when fetch threw, a call was still under way.");
    }
  }

  /** The time is up at any moment, perhaps when fetch has all results. */
  public static final class TimeUpAtTheEnd extends TwoCalls {
    /** Made by the explorer. */
    public TimeUpAtTheEnd() {
      task("main", this::fetch);
      task("clock", () -> timeUp.complete(null));
    }

    @Override
    protected void verify() {
      super.verify();
      require(
          !isDisturbed,
          INTERRUPT_COMES_IN_TIME,
          "The time was up when fetch had all results, and after fetch its caller was"
              + " interrupted.");
    }
  }
}
