// misconception: tried-and-dropped
// says: no processor for a long time
// from: right/backs-off
package liveness;

import java.util.concurrent.ThreadLocalRandom;

public final class Transfer {
  private static final int TRIES = 10;

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    for (int i = 0; i < TRIES; i++) {
      if (moved(from, to, amount)) {
        return;
      }
      try {
        Thread.sleep(ThreadLocalRandom.current().nextInt(1, 20));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalArgumentException("both accounts are busy");
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
