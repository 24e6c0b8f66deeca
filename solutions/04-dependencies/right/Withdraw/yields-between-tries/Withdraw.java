// kind: a loop with compareAndSet that yields where another was quicker
package dependencies;

public final class Withdraw {
  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n");
    }
    while (true) {
      int b = account.balance();
      if (b < n) return false;
      if (account.compareAndSet(b, b - n)) return true;
      Thread.yield();
    }
  }
}
