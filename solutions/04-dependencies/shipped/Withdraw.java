package dependencies;

/** Exercise 4.3: take money out of an account, if there is enough. To be repaired. */
public final class Withdraw {

  private Withdraw() {}

  /**
   * Takes money out of the account, if there is enough in it: all of it, or nothing. To everybody
   * else it is one step: the balance is what it was, and then it is {@code n} less; it is never
   * negative.
   *
   * <p>Meanwhile other threads may withdraw too, and use all the methods of the account.
   *
   * @param account not null
   * @param n how much, at least 1
   * @return true if {@code n} was taken; false if at some moment during this call there was less in
   *     the account, and then nothing was taken
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
