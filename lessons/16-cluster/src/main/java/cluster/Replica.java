package cluster;

/**
 * One of several machines that hold copies of one value. It stores what it holds on its disk, so it
 * still has it after a crash and a restart.
 */
public interface Replica {

  /**
   * Asks for what the replica holds.
   *
   * @return {@link Stamped#NOTHING} if nothing was ever stored there
   * @throws NoAnswerException if no answer has come in time
   */
  Stamped read() throws NoAnswerException;

  /**
   * Sends a value. The replica stores it if its stamp is greater than the stamp of what the replica
   * holds. Otherwise the replica keeps what it holds. It answers in both cases.
   *
   * @throws NoAnswerException if no answer has come in time. Perhaps the replica has received the
   *     value nevertheless
   */
  void store(Stamped stamped) throws NoAnswerException;
}
