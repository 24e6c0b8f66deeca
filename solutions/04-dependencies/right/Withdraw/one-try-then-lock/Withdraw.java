// kind: one compareAndSet, and the lock of the account where another was quicker
package dependencies;

public final class Withdraw {
  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n");
    }
    int b = account.balance();
    if (b < n) return false;
    if (account.compareAndSet(b, b - n)) return true;
    synchronized (account) {
      if (account.balance() < n) return false;
      account.take(n);
      return true;
    }
  }
}
