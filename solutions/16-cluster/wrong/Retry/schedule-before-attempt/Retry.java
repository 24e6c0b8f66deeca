// misconception: pause-known-beforehand
// says: The first attempt took half a minute
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
    long pause = TimeUnit.NANOSECONDS.convert(policy.first());
    for (int attempt = 1; ; attempt++) {
      boolean more = attempt < policy.attempts();
      ScheduledFuture<?> over = more ? timer.schedule(() -> {}, pause, TimeUnit.NANOSECONDS) : null;
      try {
        return account.deposit(key, amount);
      } catch (NoAnswerException e) {
        if (!more) {
          throw new GaveUpException("no answer to " + policy.attempts() + " attempts", e);
        }
        try {
          over.get();
        } catch (ExecutionException x) {
          throw new AssertionError(x);
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      } finally {
        if (over != null) {
          over.cancel(false);
        }
      }
      pause = pause > longest / 2 ? longest : 2 * pause;
    }
  }
}
