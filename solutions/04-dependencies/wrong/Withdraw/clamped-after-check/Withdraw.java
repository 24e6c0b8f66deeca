// misconception: clamped
// says: 10 are missing
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
      account.take(Math.min(n, account.balance()));
    }
    return true;
  }
}
