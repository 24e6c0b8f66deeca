// kind: compareAndSet until it succeeds
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    while (true) {
      int balance = account.balance();
      if (balance < n) {
        return false;
      }
      if (account.compareAndSet(balance, balance - n)) {
        return true;
      }
    }
  }
}
