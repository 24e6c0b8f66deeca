// misconception: locks-as-they-come
// says: waits for the lock of cem, which C holds
// from: reference
package liveness;

import java.util.Comparator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

public final class Transfer {
  private static final Lock TIE = new ReentrantLock();
  private static final Comparator<Account> ORDER = (a, b) -> (int) (a.id() - b.id());

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    Lock[] locks = Stream.of(from, to).sorted(ORDER).map(Account::lock).toArray(Lock[]::new);
    boolean tie = ORDER.compare(from, to) == 0;
    if (tie) {
      TIE.lock();
    }
    try {
      locks[0].lock();
      locks[1].lock();
      try {
        from.withdraw(amount);
        to.deposit(amount);
      } finally {
        locks[1].unlock();
        locks[0].unlock();
      }
    } finally {
      if (tie) {
        TIE.unlock();
      }
    }
  }
}
