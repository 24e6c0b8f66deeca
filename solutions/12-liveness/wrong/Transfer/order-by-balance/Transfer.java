// misconception: locks-as-they-come
// says: Deadlock: each waits for a lock
// from: reference
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    Account first = from.balance() < to.balance() ? from : to;
    Account second = first == from ? to : from;
    first.lock().lock();
    try {
      second.lock().lock();
      try {
        from.withdraw(amount);
        to.deposit(amount);
      } finally {
        second.lock().unlock();
      }
    } finally {
      first.lock().unlock();
    }
  }
}
