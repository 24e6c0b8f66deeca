package pools;

/**
 * The function threw; the message is the function's own. The worker lives. To try again would fail
 * again.
 */
public final class TaskFailedException extends Exception {

  private static final long serialVersionUID = 1;

  public TaskFailedException(String message) {
    super(message);
  }
}
