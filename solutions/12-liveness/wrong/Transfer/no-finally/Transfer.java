// misconception: lock-kept
// says: another thread called move for the same accounts
// from: reference
package liveness;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer {
  private static final Lock ALL = new ReentrantLock();

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    ALL.lock();
    from.withdraw(amount);
    to.deposit(amount);
    ALL.unlock();
  }
}
