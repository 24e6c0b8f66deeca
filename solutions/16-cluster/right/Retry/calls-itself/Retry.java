// kind: a method that calls itself for the next attempt, and a queue between timer and caller
package cluster;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Retry {

  private Retry() {}

  public static long deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    return attempt(UUID.randomUUID(), 1, policy.first(), account, amount, policy, timer);
  }

  private static long attempt(
      UUID key,
      int number,
      Duration pause,
      Account account,
      long amount,
      RetryPolicy policy,
      ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    try {
      return account.deposit(key.toString(), amount);
    } catch (NoAnswerException e) {
      if (number >= policy.attempts()) {
        throw new GaveUpException("too many attempts", e);
      }
    }
    var bell = new LinkedBlockingQueue<Boolean>();
    var alarm = timer.schedule(() -> bell.add(true), pause.toNanos(), TimeUnit.NANOSECONDS);
    try {
      bell.take();
    } catch (InterruptedException e) {
      alarm.cancel(false);
      throw e;
    }
    Duration doubled = pause.multipliedBy(2);
    Duration next = doubled.compareTo(policy.longest()) < 0 ? doubled : policy.longest();
    return attempt(key, number + 1, next, account, amount, policy, timer);
  }
}
