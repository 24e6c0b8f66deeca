// misconception: repaired-afterwards
// says: B saw a balance of 0
// from: reference
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    int all = account.empty();
    if (all < n) {
      account.deposit(all);
      return false;
    }
    account.deposit(all - n);
    return true;
  }
}
