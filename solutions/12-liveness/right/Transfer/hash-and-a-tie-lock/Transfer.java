// kind: monitors in the order of identity hash codes, and a third monitor for ties
package liveness;

public final class Transfer {
  private static final Object TIE = new Object();

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    int one = System.identityHashCode(from);
    int other = System.identityHashCode(to);
    if (one == other) {
      synchronized (TIE) {
        moveBoth(from, to, from, to, amount);
      }
    } else if (one < other) {
      moveBoth(from, to, from, to, amount);
    } else {
      moveBoth(to, from, from, to, amount);
    }
  }

  private static void moveBoth(
      Account first, Account second, Account from, Account to, long amount) {
    synchronized (first) {
      synchronized (second) {
        from.withdraw(amount);
        to.deposit(amount);
      }
    }
  }
}
