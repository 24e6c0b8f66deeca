// kind: waits for one lock, tries the other one, and next time the other way round
package liveness;

import java.util.concurrent.ThreadLocalRandom;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    Account first = from;
    Account second = to;
    while (true) {
      first.lock().lock();
      try {
        if (second.lock().tryLock()) {
          try {
            from.withdraw(amount);
            to.deposit(amount);
            return;
          } finally {
            second.lock().unlock();
          }
        }
      } finally {
        first.lock().unlock();
      }
      pause();
      Account swap = first;
      first = second;
      second = swap;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(0, ThreadLocalRandom.current().nextInt(1, 500_000));
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts", e);
    }
  }
}
