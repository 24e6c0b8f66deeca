package dependencies;

/** Exercise 4.3: take money out of an account, if there is enough. You repair it. */
public final class Withdraw {

  private Withdraw() {}

  /**
   * Takes {@code n} out of the account, if there is enough in it; otherwise it takes nothing. Other
   * threads see one step: first the old balance, and then a balance that is {@code n} less. The
   * balance is never negative.
   *
   * <p>Meanwhile other threads may withdraw too, and use all methods of the account. An interrupt
   * has no effect, and afterwards the interrupt flag is still set.
   *
   * @param account not null
   * @param n how much, at least 1
   * @return true if {@code n} was taken; false if nothing was taken, because at some moment during
   *     this call there was less than {@code n} in the account
   * @throws IllegalArgumentException if {@code n} is less than 1
   */
  public static boolean withdraw(Account account, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("can't withdraw " + n);
    }
    if (account.balance() < n) {
      return false;
    }
    account.take(n);
    return true;
  }
}
