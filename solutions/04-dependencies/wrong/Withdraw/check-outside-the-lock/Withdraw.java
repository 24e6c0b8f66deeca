// misconception: locked-in-pieces
// says: the account holds -10
// from: reference
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    if (account.balance() < n) {
      return false;
    }
    synchronized (account) {
      account.take(n);
      return true;
    }
  }
}
