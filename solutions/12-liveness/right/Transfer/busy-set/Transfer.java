// kind: a set of the accounts that are in use, under one monitor
package liveness;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

public final class Transfer {
  private static final Set<Account> BUSY = Collections.newSetFromMap(new IdentityHashMap<>());

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    synchronized (BUSY) {
      while (BUSY.contains(from) || BUSY.contains(to)) {
        try {
          BUSY.wait();
        } catch (InterruptedException e) {
          throw new AssertionError("nobody interrupts", e);
        }
      }
      BUSY.add(from);
      BUSY.add(to);
    }
    try {
      from.withdraw(amount);
      to.deposit(amount);
    } finally {
      synchronized (BUSY) {
        BUSY.remove(from);
        BUSY.remove(to);
        BUSY.notifyAll();
      }
    }
  }
}
