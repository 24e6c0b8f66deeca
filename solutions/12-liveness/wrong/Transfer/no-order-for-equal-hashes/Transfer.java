// misconception: numbers-are-unique
// says: Deadlock
// from: right/hash-and-a-tie-lock
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    Account first = System.identityHashCode(from) <= System.identityHashCode(to) ? from : to;
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
