// misconception: same-object-twice
// says: there are
// from: right/one-global-lock
package liveness;

public final class Transfer {

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    synchronized (Transfer.class) {
      long rest = from.balance() - amount;
      long sum = to.balance() + amount;
      if (rest < 0) {
        throw new IllegalStateException("too little");
      }
      set(from, rest);
      set(to, sum);
    }
  }

  private static void set(Account account, long balance) {
    if (balance < account.balance()) {
      account.withdraw(account.balance() - balance);
    } else if (balance > account.balance()) {
      account.deposit(balance - account.balance());
    }
  }
}
