package coordination.scenes;

/** An account that is made for one thread: nothing in it is guarded. */
public final class Account {
  private int balance;

  /** An empty account. */
  public Account() {}

  /** Adds an amount. */
  public void deposit(int amount) {
    balance += amount;
  }

  /** Takes an amount, if there is enough. */
  public boolean withdraw(int amount) {
    if (balance < amount) {
      return false;
    }
    balance -= amount;
    return true;
  }

  /** What is there. */
  public int balance() {
    return balance;
  }
}
