package dependencies;

/**
 * An account with some money in it. This class is given: you don't change it.
 *
 * <p>Thread-safe: each method is one step, because it locks the account ({@code synchronized}).
 */
public class Account {

  private int balance; // guarded by the lock of this account

  /**
   * Opens an account.
   *
   * @param balance how much is in it; not negative
   */
  public Account(int balance) {
    this.balance = balance;
  }

  /** Returns how much money is in it. */
  public synchronized int balance() {
    return balance;
  }

  /** Puts some money in. */
  public synchronized void deposit(int n) {
    balance += n;
  }

  /** Takes some money out, without asking whether there is enough. */
  public synchronized void take(int n) {
    balance -= n;
  }

  /** Takes out all the money, and returns how much it was. */
  public synchronized int empty() {
    int all = balance;
    balance = 0;
    return all;
  }

  /**
   * Replaces the balance by {@code newBalance}, if it still is {@code expected}.
   *
   * @return true if the balance was {@code expected}, and has been replaced
   */
  public synchronized boolean compareAndSet(int expected, int newBalance) {
    if (balance != expected) {
      return false;
    }
    balance = newBalance;
    return true;
  }
}
