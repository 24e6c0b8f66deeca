// misconception: repaired-afterwards
// says: both said false
// from: right/take-back-locked
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    account.take(n);
    if (account.balance() < 0) {
      account.deposit(n);
      return false;
    }
    return true;
  }
}
