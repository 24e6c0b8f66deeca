// kind: a look without the lock, and the decision under it
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    if (account.balance() < n) {
      return false; // true at that moment
    }
    synchronized (account) {
      if (account.balance() < n) {
        return false;
      }
      account.take(n);
      return true;
    }
  }
}
