// misconception: numbers-are-unique
// says: Deadlock
// from: right/hash-and-a-tie-lock
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    boolean isFirst =
        from.id() != to.id()
            ? from.id() < to.id()
            : System.identityHashCode(from) < System.identityHashCode(to);
    Account first = isFirst ? from : to;
    Account second = isFirst ? to : from;
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
