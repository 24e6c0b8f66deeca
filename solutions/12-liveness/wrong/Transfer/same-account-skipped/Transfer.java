// misconception: same-object-twice
// says: to the same account
// from: right/one-global-lock
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    if (from == to) {
      return; // nothing to do
    }
    synchronized (Transfer.class) {
      from.withdraw(amount);
      to.deposit(amount);
    }
  }
}
