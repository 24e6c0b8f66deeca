// kind: each attempt in a virtual thread of its own, which the caller joins
package cluster;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Retry {

  private Retry() {}

  public static long deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    String key = UUID.randomUUID().toString();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; ; i++) {
        boolean isLast = i + 1 == policy.attempts();
        try {
          return threads.submit(() -> account.deposit(key, amount)).get();
        } catch (ExecutionException e) {
          switch (e.getCause()) {
            case NoAnswerException none when !isLast -> {}
            case NoAnswerException none -> throw new GaveUpException("no answer", none);
            case RefusedException refused -> throw refused;
            case InterruptedException interrupt -> throw interrupt;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new AssertionError(e);
          }
        }
        awaitPause(i, policy, timer);
      }
    }
  }

  private static void awaitPause(int i, RetryPolicy policy, ScheduledExecutorService timer)
      throws InterruptedException {
    double nanos = Math.scalb((double) policy.first().toNanos(), i);
    long pause = (long) Math.min(nanos, policy.longest().toNanos());
    var over = new CompletableFuture<Void>();
    var alarm = timer.schedule(() -> over.complete(null), pause, TimeUnit.NANOSECONDS);
    try {
      over.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      alarm.cancel(false);
    }
  }
}
