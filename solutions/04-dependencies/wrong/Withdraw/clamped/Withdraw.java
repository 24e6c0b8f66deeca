// misconception: clamped
// says: From an account of 9
// from: right/empty-and-put-back
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    synchronized (account) {
      int taken = Math.min(n, account.balance());
      account.take(taken);
      return taken > 0;
    }
  }
}
