package cluster.scenes;

/**
 * Something that goes wrong.
 *
 * @param message at which message of the run, counted from 0, those that can't arrive left out
 * @param kind what happens
 */
record Mishap(int message, Kind kind) {

  /** What can happen to a message. */
  enum Kind {
    /** This message does not arrive. */
    REQUEST_LOST,
    /** It arrives, and its answer does not. For a read, that makes no difference. */
    ANSWER_LOST,
    /** The replica crashes before the message arrives, and restarts after the operation. */
    CRASH,
    /** The replica crashes before the message arrives, and never restarts. */
    CRASH_FOR_GOOD,
    /** From this message to the end of the operation, the client reaches no replica. */
    CUT_OFF;

    boolean matters(boolean isStore) {
      return isStore || this != ANSWER_LOST;
    }
  }
}
