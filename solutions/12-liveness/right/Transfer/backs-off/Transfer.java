// kind: tries for the second lock, and pauses for a random time if it is taken
package liveness;

import java.util.concurrent.ThreadLocalRandom;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    while (!moved(from, to, amount)) {
      try {
        Thread.sleep(ThreadLocalRandom.current().nextInt(1, 20));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Says whether it got both locks. */
  private static boolean moved(Account from, Account to, long amount) {
    from.lock().lock();
    try {
      if (!to.lock().tryLock()) {
        return false;
      }
      try {
        from.withdraw(amount);
        to.deposit(amount);
        return true;
      } finally {
        to.lock().unlock();
      }
    } finally {
      from.lock().unlock();
    }
  }
}
