package coach.error;

/** Ends a command that could not be carried out. The message tells the user why. */
public final class CommandFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * An exception with words for the user.
   *
   * @param message one or more full sentences; they are printed as they are
   */
  public CommandFailedException(String message) {
    super(message);
  }
}
