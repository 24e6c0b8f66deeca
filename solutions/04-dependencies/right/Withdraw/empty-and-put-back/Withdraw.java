// kind: all out and the rest back, under the lock of the account
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    synchronized (account) {
      int all = account.empty();
      boolean enough = all >= n;
      account.deposit(enough ? all - n : all);
      return enough;
    }
  }
}
