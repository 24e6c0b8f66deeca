// misconception: work-left-running
// says: while the attempt was under way
// from: reference
package cluster;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    String key = UUID.randomUUID().toString();
    Duration pause = policy.first();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          return executor.submit(() -> account.deposit(key, amount)).get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof NoAnswerException none)) {
            throw unwrapped(e);
          }
          if (attempt == policy.attempts()) {
            throw new GaveUpException("no answer to %d attempts".formatted(attempt), none);
          }
        }
        await(pause, timer);
        // longest - pause does not overflow, and pause + pause might
        boolean isLongest = policy.longest().minus(pause).compareTo(pause) <= 0;
        pause = isLongest ? policy.longest() : pause.plus(pause);
      }
    } finally {
      executor.shutdown(); // its thread ends
    }
  }

  private static RuntimeException unwrapped(ExecutionException e)
      throws RefusedException, InterruptedException {
    switch (e.getCause()) {
      case RefusedException refused -> throw refused;
      case InterruptedException interrupt -> throw interrupt;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      default -> throw new AssertionError(e);
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
