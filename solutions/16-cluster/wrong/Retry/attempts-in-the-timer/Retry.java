// misconception: timer-does-the-work
// says: An attempt was made in the timer's thread
// from: right/waits-for-the-alarm
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
    long longest = policy.longest().toNanos();
    long pause = 0;
    for (int attempt = 1; ; attempt++) {
      ScheduledFuture<Long> answer =
          timer.schedule(() -> account.deposit(key, amount), pause, TimeUnit.NANOSECONDS);
      boolean isLast = attempt == policy.attempts();
      try {
        return answer.get();
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
      } finally {
        answer.cancel(true);
      }
      pause = pause == 0 ? policy.first().toNanos() : pause > longest / 2 ? longest : 2 * pause;
    }
  }
}
