// kind: a semaphore, and a key of secure random bytes
package cluster;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Exercise 16.3: one key for all attempts, and the calling thread waits for the timer. */
public final class Retry {

  private Retry() {}

  /** Deposits an amount, once, however many attempts that takes, and returns the bank's answer. */
  public static long deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    String key = key();
    Duration pause = policy.first();
    for (int attempt = 1; ; attempt++) {
      try {
        return account.deposit(key, amount);
      } catch (NoAnswerException e) {
        if (attempt == policy.attempts()) {
          throw new GaveUpException("no answer to %d attempts".formatted(attempt), e);
        }
      }
      await(pause, timer);
      // longest - pause does not overflow, and pause + pause might
      boolean isLongest = policy.longest().minus(pause).compareTo(pause) <= 0;
      pause = isLongest ? policy.longest() : pause.plus(pause);
    }
  }

  private static String key() {
    byte[] bytes = new byte[20];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void await(Duration pause, ScheduledExecutorService timer)
      throws InterruptedException {
    var isOver = new Semaphore(0);
    ScheduledFuture<?> alarm =
        timer.schedule(() -> isOver.release(), pause.toNanos(), TimeUnit.NANOSECONDS);
    try {
      isOver.acquire();
    } finally {
      alarm.cancel(false);
    }
  }
}
