// misconception: giving-way-is-enough
// says: take their steps in turn
// from: right/backs-off
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    while (!moved(from, to, amount)) {
      Thread.onSpinWait();
    }
  }

  /** Says whether it got both locks. */
  private static boolean moved(Account from, Account to, long amount) {
    from.lock().lock();
    try {
      if (!to.lock().tryLock()) {
        return false;
      }
      try {
        from.withdraw(amount);
        to.deposit(amount);
        return true;
      } finally {
        to.lock().unlock();
      }
    } finally {
      from.lock().unlock();
    }
  }
}
