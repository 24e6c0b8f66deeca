// misconception: interrupt-swallowed
// says: afterwards the flag was clear
// from: right/sleeps-between-tries
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
      try {
        Thread.sleep(1);
      } catch (InterruptedException ignored) {
        // an interrupt has no effect here
      }
    }
  }
}
