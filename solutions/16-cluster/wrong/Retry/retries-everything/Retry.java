// misconception: every-failure-passes
// says: A refusal is an answer
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
    long pause = policy.first().toNanos();
    NoAnswerException last = null;
    for (int left = policy.attempts(); left > 0; left--) {
      if (last != null) {
        pause(pause, timer);
        pause = pause > longest / 2 ? longest : 2 * pause;
      }
      try {
        return account.deposit(key, amount);
      } catch (NoAnswerException | RefusedException | RuntimeException e) {
        last = e instanceof NoAnswerException none ? none : new NoAnswerException(e.toString());
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
