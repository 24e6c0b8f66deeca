package forkjoin;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Exercise 8.3: many calls that wait, a few at a time, in order, until the time is up. */
public final class FetchAll {

  private FetchAll() {}

  /**
   * Makes all calls and returns their results in the order of the calls.
   *
   * <p>At most {@code most} calls are under way at the same time; as long as there are enough
   * calls, it is exactly that many. Each call is made once. When fetch returns or throws, no thread
   * is left that it has started, and no call is under way.
   *
   * <p>If a call throws, if the time is up, or if fetch is interrupted, then the calls under way
   * are interrupted, and fetch throws as soon as they have ended. No other call begins; one that
   * begins at that very moment is interrupted too.
   *
   * @param calls what to call; a result may be null
   * @param most how many calls may be under way at the same time, at least 1
   * @param timeUp is completed by somebody else, with any value, when the time is up, or never.
   *     Fetch does not complete it. If it is completed before fetch begins, no call is made
   * @throws ExecutionException if a call throws an exception or an error; that is its cause
   * @throws TimeoutException if the time is up before all calls have ended
   * @throws InterruptedException if fetch is interrupted while it waits
   * @throws IllegalArgumentException if {@code most} is less than 1
   */
  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    throw new UnsupportedOperationException(
        "Begin as many calls as may be under way. Then wait for whatever comes next: a result, a"
            + " failure, or the end of the time.");
  }
}
