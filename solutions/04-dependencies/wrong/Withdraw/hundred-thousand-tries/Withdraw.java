// misconception: gives-up-when-overtaken
// says: after 100000 tries the withdrawal was refused
// from: right/calls-itself-again
package dependencies;

public final class Withdraw {
  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n");
    }
    for (int i = 0; i < 100_000; i++) {
      int b = account.balance();
      if (b < n) return false;
      if (account.compareAndSet(b, b - n)) return true;
    }
    return false;
  }
}
