// kind: the lock of the account, round both calls
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
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
