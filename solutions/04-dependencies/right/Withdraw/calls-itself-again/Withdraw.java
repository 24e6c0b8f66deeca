// kind: compareAndSet, and a call of itself where another was quicker
package dependencies;

public final class Withdraw {
  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n");
    }
    int b = account.balance();
    if (b < n) return false;
    return account.compareAndSet(b, b - n) || withdraw(account, n);
  }
}
