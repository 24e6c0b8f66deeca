package cluster;

/** An account at a bank on another machine. */
@FunctionalInterface
public interface Account {

  /**
   * Asks the bank to add money to the account, and waits for the answer for some time.
   *
   * <p>The bank keeps every key with its answer. If a request comes with a key that the bank knows,
   * then the bank adds nothing. It answers as it did before.
   *
   * @param key names this deposit; not null. All clients of the bank, in all JVMs, use the same
   *     space of keys
   * @param amount how much
   * @return the balance after the deposit
   * @throws NoAnswerException if no answer has come in time. Nobody knows whether the money was
   *     added
   * @throws RefusedException if the bank refuses the request
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  long deposit(String key, long amount)
      throws NoAnswerException, RefusedException, InterruptedException;
}
