// misconception: same-object-twice
// says: waits for ever
// from: reference
package liveness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

public final class Transfer {
  private static final Map<Account, Semaphore> SEMAPHORES = new ConcurrentHashMap<>();
  private static final Object TIE = new Object();

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    if (from.id() == to.id()) {
      synchronized (TIE) {
        inOrder(from, to, from, to, amount);
      }
    } else if (from.id() < to.id()) {
      inOrder(from, to, from, to, amount);
    } else {
      inOrder(to, from, from, to, amount);
    }
  }

  private static void inOrder(
      Account first, Account second, Account from, Account to, long amount) {
    Semaphore one = SEMAPHORES.computeIfAbsent(first, _ -> new Semaphore(1));
    Semaphore other = SEMAPHORES.computeIfAbsent(second, _ -> new Semaphore(1));
    one.acquireUninterruptibly();
    try {
      other.acquireUninterruptibly();
      try {
        from.withdraw(amount);
        to.deposit(amount);
      } finally {
        other.release();
      }
    } finally {
      one.release();
    }
  }
}
