// misconception: gives-up-when-overtaken
// says: after 2 tries
// from: reference
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    int b = account.balance();
    if (b < n) {
      return false;
    }
    if (account.compareAndSet(b, b - n)) {
      return true;
    }
    b = account.balance();
    return b >= n && account.compareAndSet(b, b - n);
  }
}
