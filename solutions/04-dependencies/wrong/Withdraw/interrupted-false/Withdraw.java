// misconception: gives-up-when-interrupted
// says: with its interrupt flag set
// from: right/look-then-lock
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    if (Thread.interrupted()) {
      return false;
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
