// misconception: gives-up-when-interrupted
// says: on an account of 3
// from: right/account-lock
package dependencies;

public final class Withdraw {
  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n");
    }
    synchronized (account) {
      int b = account.balance();
      if (b < n && !Thread.currentThread().isInterrupted()) return false;
      account.take(n);
      return true;
    }
  }
}
