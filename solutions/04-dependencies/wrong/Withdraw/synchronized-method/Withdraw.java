// misconception: a-lock-of-its-own
// says: B emptied an account of 10
// from: reference
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    return locked(account, n);
  }

  private static synchronized boolean locked(Account account, int n) {
    if (account.balance() < n) {
      return false;
    }
    account.take(n);
    return true;
  }
}
