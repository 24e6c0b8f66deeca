// misconception: repaired-afterwards
// says: for a while its balance was -10
// from: right/take-back-locked
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    if (account.balance() < n) {
      return false;
    }
    account.take(n);
    if (account.balance() < 0) {
      account.deposit(n); // somebody was quicker
      return false;
    }
    return true;
  }
}
