// kind: one lock for all transfers
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    synchronized (Transfer.class) {
      from.withdraw(amount);
      to.deposit(amount);
    }
  }
}
