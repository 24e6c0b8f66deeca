// misconception: tried-and-dropped
// says: There was enough money for a transfer, and it threw
// from: right/backs-off
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    from.lock().lock();
    try {
      if (!to.lock().tryLock()) {
        throw new IllegalStateException("the other account is busy");
      }
      try {
        from.withdraw(amount);
        to.deposit(amount);
      } finally {
        to.lock().unlock();
      }
    } finally {
      from.lock().unlock();
    }
  }
}
