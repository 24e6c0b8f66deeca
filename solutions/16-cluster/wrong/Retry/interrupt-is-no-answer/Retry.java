// misconception: interrupt-swallowed
// says: An interrupt is a request to stop
// from: reference
package cluster;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Retry {

  private Retry() {}

  public static long deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    String key = UUID.randomUUID().toString();
    Duration pause = policy.first();
    for (int attempt = 1; ; attempt++) {
      try {
        return account.deposit(key, amount);
      } catch (NoAnswerException e) {
        if (attempt == policy.attempts()) {
          throw new GaveUpException("no answer to %d attempts".formatted(attempt), e);
        }
      }
      var isOver = new CountDownLatch(1);
      var alarm = timer.schedule(isOver::countDown, pause.toNanos(), TimeUnit.NANOSECONDS);
      try {
        isOver.await();
      } catch (InterruptedException e) {
        alarm.cancel(false); // so that the pause is over, and the next attempt begins
      }
      boolean isLongest = policy.longest().minus(pause).compareTo(pause) <= 0;
      pause = isLongest ? policy.longest() : pause.plus(pause);
    }
  }
}
