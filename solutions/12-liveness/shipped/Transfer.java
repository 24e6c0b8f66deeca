package liveness;

/** Exercise 12.1: money goes from one account to another, without a deadlock. You repair it. */
public final class Transfer {

  private Transfer() {}

  /**
   * Moves money from one account to another. When this method returns, the money has been moved: no
   * transfer is dropped or postponed.
   *
   * <p>Several threads may call this method at the same time, for any accounts. However they take
   * their steps, each call ends, and no money is lost or made. Whether another transfer may see the
   * money on its way does not matter. If a transfer tries to get a lock, fails, gives back what it
   * holds and begins again, it first pauses for a random time. Otherwise two transfers that meet
   * could give way to each other again and again.
   *
   * <p>While transfers are under way, nothing but this method uses the accounts and their locks. So
   * you choose the locks: those of the accounts, or others. The calling thread holds no lock when
   * it calls this method, and none when this method has returned or thrown. It is not interrupted.
   *
   * @param from the account that gives the money
   * @param to the account that gets it. It may have the same id as {@code from}, and it may be the
   *     same account. In the latter case its balance is the same afterwards as before
   * @param amount how much, at least 1
   * @throws IllegalStateException if there is less than that in {@code from}, even if {@code to} is
   *     the same account. Then both balances stay as they are
   */
  public static void move(Account from, Account to, long amount) {
    from.lock().lock();
    to.lock().lock();
    from.withdraw(amount);
    to.deposit(amount);
    to.lock().unlock();
    from.lock().unlock();
  }
}
