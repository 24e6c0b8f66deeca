// misconception: gives-up-when-overtaken
// says: after 3 tries
// from: right/cas-loop
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    for (int i = 0; i < 3; i++) {
      int b = account.balance();
      if (b < n) {
        return false;
      }
      if (account.compareAndSet(b, b - n)) {
        return true;
      }
    }
    return false;
  }
}
