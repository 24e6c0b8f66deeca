// misconception: tried-and-dropped
// says: no processor for a long time
// from: reference
package liveness;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer {

  private static final Lock ALL = new ReentrantLock();

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    try {
      if (!ALL.tryLock(1, TimeUnit.SECONDS)) {
        throw new IllegalArgumentException("the bank is busy");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    try {
      from.withdraw(amount);
      to.deposit(amount);
    } finally {
      ALL.unlock();
    }
  }
}
