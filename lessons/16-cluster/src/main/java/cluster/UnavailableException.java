package cluster;

/** Says that too few replicas have answered. */
public final class UnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An exception with this message. */
  public UnavailableException(String message) {
    super(message);
  }
}
