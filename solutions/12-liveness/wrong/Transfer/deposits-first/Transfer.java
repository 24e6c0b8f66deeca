// misconception: money-before-check
// says: Afterwards there are 100 and 201
// from: right/one-global-lock
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    synchronized (Transfer.class) {
      to.deposit(amount);
      from.withdraw(amount);
    }
  }
}
