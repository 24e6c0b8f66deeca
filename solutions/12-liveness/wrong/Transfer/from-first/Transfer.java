// misconception: locks-as-they-come
// says: Deadlock: each waits for a lock
// from: reference
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    from.lock().lock();
    try {
      to.lock().lock();
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
