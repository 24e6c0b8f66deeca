package cluster;

/**
 * Says that the bank has understood a request, has done nothing, and would refuse the same request
 * again.
 */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An exception with this message. */
  public RefusedException(String message) {
    super(message);
  }
}
