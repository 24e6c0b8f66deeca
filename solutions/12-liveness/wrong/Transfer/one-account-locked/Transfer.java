// misconception: a-lock-of-its-own
// says: A held the lock of ann, B held the lock of bob
// from: reference
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    from.lock().lock();
    try {
      from.withdraw(amount);
      to.deposit(amount);
    } finally {
      from.lock().unlock();
    }
  }
}
