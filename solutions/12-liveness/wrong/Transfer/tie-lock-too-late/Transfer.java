// misconception: numbers-are-unique
// says: waits for TIE, which B holds
// from: reference
package liveness;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer {
  private static final Lock TIE = new ReentrantLock();

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    Account first = from.id() <= to.id() ? from : to;
    Account second = first == from ? to : from;
    first.lock().lock();
    try {
      if (from.id() == to.id()) {
        TIE.lock();
        try {
          both(second, from, to, amount);
        } finally {
          TIE.unlock();
        }
      } else {
        both(second, from, to, amount);
      }
    } finally {
      first.lock().unlock();
    }
  }

  private static void both(Account second, Account from, Account to, long amount) {
    second.lock().lock();
    try {
      from.withdraw(amount);
      to.deposit(amount);
    } finally {
      second.lock().unlock();
    }
  }
}
