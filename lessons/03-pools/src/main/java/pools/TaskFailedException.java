package pools;

/**
 * Says that the function threw. The message is that of the function's exception. The worker can go
 * on. A second try would fail again.
 */
public final class TaskFailedException extends Exception {

  private static final long serialVersionUID = 1;

  public TaskFailedException(String message) {
    super(message);
  }
}
