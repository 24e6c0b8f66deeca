// misconception: one-line-one-step
// says: A read ann.balance before B wrote it
// from: right/one-global-lock
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    from.withdraw(amount);
    to.deposit(amount);
  }
}
