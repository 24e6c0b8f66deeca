// misconception: pause-for-each-attempt
// says: and the first one is answered
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
    long longest = TimeUnit.NANOSECONDS.convert(policy.longest());
    long[] pauses = new long[policy.attempts()];
    pauses[0] = TimeUnit.NANOSECONDS.convert(policy.first());
    for (int i = 1; i < pauses.length; i++) {
      pauses[i] = pauses[i - 1] > longest / 2 ? longest : 2 * pauses[i - 1];
    }
    for (int i = 0; ; i++) {
      try {
        return account.deposit(key, amount);
      } catch (NoAnswerException e) {
        if (i == pauses.length - 1) {
          throw new GaveUpException("no answer", e);
        }
      }
      pause(timer, pauses[i]);
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
