// misconception: gives-up-when-overtaken
// says: A was refused
// from: right/calls-itself-again
package dependencies;

public final class Withdraw {

  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    int balance = account.balance();
    return balance >= n && account.compareAndSet(balance, balance - n);
  }
}
