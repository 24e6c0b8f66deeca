// misconception: tried-and-dropped
// says: and afterwards there are
// from: right/backs-off
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    from.lock().lock();
    try {
      if (to.lock().tryLock()) {
        try {
          from.withdraw(amount);
          to.deposit(amount);
        } finally {
          to.lock().unlock();
        }
      }
    } finally {
      from.lock().unlock();
    }
  }
}
