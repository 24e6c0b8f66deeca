// kind: never two locks: takes the money out, then puts it in
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    from.lock().lock();
    try {
      from.withdraw(amount);
    } finally {
      from.lock().unlock();
    }
    to.lock().lock();
    try {
      to.deposit(amount);
    } finally {
      to.lock().unlock();
    }
  }
}
