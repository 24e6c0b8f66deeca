// kind: one withdrawal at a time, and compareAndSet against the others
package dependencies;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Withdraw {

  private static final Lock TURN = new ReentrantLock();

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    TURN.lock();
    try {
      int balance = account.balance();
      while (balance >= n && !account.compareAndSet(balance, balance - n)) {
        balance = account.balance();
      }
      return balance >= n;
    } finally {
      TURN.unlock();
    }
  }
}
