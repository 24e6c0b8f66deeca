// misconception: a-lock-of-its-own
// says: B emptied an account of 10
// from: reference
package dependencies;

public final class Withdraw {

  private static final Object TURN = new Object();

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    synchronized (TURN) {
      if (account.balance() < n) {
        return false;
      }
      account.take(n);
      return true;
    }
  }
}
