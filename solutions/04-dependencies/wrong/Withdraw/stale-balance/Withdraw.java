// misconception: gives-up-when-overtaken
// says: A was refused
// from: reference
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    int balance = account.balance();
    if (balance < n) {
      return false;
    }
    synchronized (account) {
      return account.compareAndSet(balance, balance - n);
    }
  }
}
