package cluster;

/** Says that every attempt remained without an answer. Its cause is that of the last attempt. */
public final class GaveUpException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * An exception with a cause.
   *
   * @param message what was given up
   * @param last what the last attempt threw
   */
  public GaveUpException(String message, NoAnswerException last) {
    super(message, last);
  }
}
