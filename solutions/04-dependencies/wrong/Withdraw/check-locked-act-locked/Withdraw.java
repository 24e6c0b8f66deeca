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
    boolean enough;
    synchronized (account) {
      enough = account.balance() >= n;
    }
    if (enough) {
      synchronized (account) {
        account.take(n);
      }
    }
    return enough;
  }
}
