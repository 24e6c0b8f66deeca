// misconception: no-two-jvms-are-alike
// says: System.nanoTime
// from: reference
package cluster;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Exercise 16.3: one key for all attempts, and the calling thread waits for the timer. */
public final class Retry {

  private Retry() {}

  /** Deposits an amount, once, however many attempts that takes, and returns the bank's answer. */
  public static long deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    String key = Thread.currentThread().getName() + "@" + System.nanoTime();
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

  private static void await(Duration pause, ScheduledExecutorService timer)
      throws InterruptedException {
    var isOver = new CountDownLatch(1);
    ScheduledFuture<?> alarm =
        timer.schedule(isOver::countDown, pause.toNanos(), TimeUnit.NANOSECONDS);
    try {
      isOver.await();
    } finally {
      alarm.cancel(false);
    }
  }
}
