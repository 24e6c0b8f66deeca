// misconception: doubling-has-no-end
// says: A long overflows
// from: right/waits-for-the-alarm
package cluster;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Retry {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Retry() {}

  public static long deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    String key = new BigInteger(128, RANDOM).toString(36);
    long longest = policy.longest().toNanos();
    long first = policy.first().toNanos();
    int number = 0;
    NoAnswerException last = null;
    for (int left = policy.attempts(); left > 0; left--) {
      if (last != null) {
        pause(Math.min(longest, first << number++), timer);
      }
      try {
        return account.deposit(key, amount);
      } catch (NoAnswerException e) {
        last = e;
      }
    }
    throw new GaveUpException("gave up", last);
  }

  private static void pause(long nanos, ScheduledExecutorService timer)
      throws InterruptedException {
    Future<?> alarm = timer.schedule(() -> {}, nanos, TimeUnit.NANOSECONDS);
    try {
      alarm.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      alarm.cancel(true);
    }
  }
}
