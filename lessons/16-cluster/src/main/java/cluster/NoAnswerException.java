package cluster;

/**
 * Says that another machine has not answered in time. Nobody can know why. Perhaps the request was
 * lost, and the other machine has done nothing. Perhaps it has done everything, and its answer was
 * lost. Perhaps it is only slow.
 */
public final class NoAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An exception with this message. */
  public NoAnswerException(String message) {
    super(message);
  }
}
