// misconception: a-lock-of-its-own
// says: A held lock, B held lock 2
// from: right/one-global-lock
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    Object lock = new Object();
    synchronized (lock) {
      from.withdraw(amount);
      to.deposit(amount);
    }
  }
}
