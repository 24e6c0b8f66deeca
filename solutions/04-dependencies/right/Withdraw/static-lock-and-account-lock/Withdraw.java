// kind: a lock of its own, and the lock of the account
package dependencies;

public final class Withdraw {

  private static final Object TURN = new Object();

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    synchronized (TURN) {
      synchronized (account) {
        if (account.balance() < n) {
          return false;
        }
        account.take(n);
        return true;
      }
    }
  }
}
