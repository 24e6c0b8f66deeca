// misconception: giving-way-is-enough
// says: take their steps in turn
// from: right/backs-off
package liveness;

import java.util.Random;
import java.util.concurrent.locks.LockSupport;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    Random random = new Random(amount); // reproducible, for the logs
    while (true) {
      if (from.lock().tryLock()) {
        try {
          if (to.lock().tryLock()) {
            try {
              from.withdraw(amount);
              to.deposit(amount);
              return;
            } finally {
              to.lock().unlock();
            }
          }
        } finally {
          from.lock().unlock();
        }
      }
      LockSupport.parkNanos(random.nextInt(1, 1_000_000));
    }
  }
}
