// misconception: milliseconds-will-do
// says: The pause after attempt 1 should be PT0.0015S
// from: reference
package cluster;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public final class Retry {

  private Retry() {}

  public static long deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    String key = UUID.randomUUID().toString();
    long longest = TimeUnit.MILLISECONDS.convert(policy.longest());
    long pause = TimeUnit.MILLISECONDS.convert(policy.first());
    for (int attempt = 1; ; attempt++) {
      try {
        return account.deposit(key, amount);
      } catch (NoAnswerException e) {
        if (attempt >= policy.attempts()) {
          throw new GaveUpException("no answer to " + policy.attempts() + " attempts", e);
        }
      }
      pause(timer, TimeUnit.MILLISECONDS.toNanos(pause));
      pause = pause > longest / 2 ? longest : 2 * pause;
    }
  }

  private static void pause(ScheduledExecutorService timer, long nanos)
      throws InterruptedException {
    ScheduledFuture<?> over = timer.schedule(() -> {}, nanos, TimeUnit.NANOSECONDS);
    try {
      over.get();
    } catch (ExecutionException e) {
      throw new AssertionError("an empty task does not fail", e);
    } finally {
      over.cancel(false);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
