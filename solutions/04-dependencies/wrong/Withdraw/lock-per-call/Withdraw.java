// misconception: a-lock-of-its-own
// says: the account holds -10
// from: reference
package dependencies;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    Lock lock = new ReentrantLock();
    lock.lock();
    try {
      if (account.balance() < n) {
        return false;
      }
      account.take(n);
      return true;
    } finally {
      lock.unlock();
    }
  }
}
