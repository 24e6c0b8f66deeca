package pools;

import java.io.IOException;

/** The worker has ended and gives no more answers. Another worker may still do its chunk. */
public final class WorkerDiedException extends IOException {

  private static final long serialVersionUID = 1;

  public WorkerDiedException(String message) {
    super(message);
  }

  public WorkerDiedException(String message, Throwable cause) {
    super(message, cause);
  }
}
