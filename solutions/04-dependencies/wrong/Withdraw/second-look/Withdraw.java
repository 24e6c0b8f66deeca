// misconception: locked-in-pieces
// says: In between the lock of account was free
// from: right/calls-itself-again
package dependencies;

public final class Withdraw {
  private Withdraw() {}

  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n");
    }
    if (account.balance() < n) return false;
    return account.compareAndSet(account.balance(), account.balance() - n);
  }
}
