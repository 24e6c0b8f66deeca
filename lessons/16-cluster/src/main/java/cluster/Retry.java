package cluster;

import java.util.concurrent.ScheduledExecutorService;

/** Exercise 16.3: try again when no answer comes, and deposit the money once. */
public final class Retry {

  private Retry() {}

  /**
   * Deposits an amount, once, however many attempts that takes, and returns the bank's answer.
   *
   * <p>If an attempt remains without an answer, {@code deposit} pauses, and then makes the next
   * attempt. The first pause is {@code policy.first()}. Each pause is twice as long as the one
   * before, but none is longer than {@code policy.longest()}. A pause begins when the attempt has
   * ended. After the last attempt there is no pause: {@code deposit} throws at once.
   *
   * <p>All attempts of one call have the same key, and no other call ever has this key: not one for
   * the same amount, not one that is made meanwhile, and not one in another JVM, however alike the
   * two JVMs are. Their clocks may tell the same time, and their processes and threads may have the
   * same numbers and names.
   *
   * <p>The time is that of the timer, and no other: a pause is over when a task that was given to
   * the timer with this delay comes up. (In the test, the timer's time passes when the test says
   * so.) The timer may have a single thread, which others need too. So no attempt is made in that
   * thread. Attempts are made one after the other, in the calling thread or in another one.
   *
   * <p>When {@code deposit} returns or throws, no attempt is under way, nothing that it has given
   * to the timer is still to come, and no thread that it started is left. So if it is interrupted
   * during an attempt, and the account takes no notice, the attempt ends first.
   *
   * @param account where the money goes
   * @param amount how much
   * @param policy how often, and after which pauses, to try again
   * @param timer does tasks after a delay. It belongs to the caller: do not shut it down
   * @return what the account has returned
   * @throws GaveUpException if all attempts remained without an answer. Its cause is the {@code
   *     NoAnswerException} of the last one
   * @throws RefusedException if the account throws it: the same object, at once, without another
   *     attempt. The same is true of every {@code RuntimeException} and {@code Error}
   * @throws InterruptedException if {@code deposit} is interrupted while it pauses, or if the
   *     account throws it: at once, without another attempt. (If the pause ends at the very moment
   *     of the interrupt, the next attempt may be made as well)
   */
  public static long deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws GaveUpException, RefusedException, InterruptedException {
    throw new UnsupportedOperationException(
        "Call account.deposit with a key. If no answer comes, pause, and call it again with the"
            + " same key.");
  }
}
