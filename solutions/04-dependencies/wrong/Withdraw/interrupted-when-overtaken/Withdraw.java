// misconception: gives-up-when-interrupted
// says: wanted 4 from an account of 100
// from: right/calls-itself-again
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
      if (Thread.interrupted()) return false;
    }
  }
}
