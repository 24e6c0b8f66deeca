package pools;

import java.io.IOException;

/** Says that the worker has ended and will not answer. Another worker may still do its chunk. */
public final class WorkerDiedException extends IOException {

  private static final long serialVersionUID = 1;

  public WorkerDiedException(String message) {
    super(message);
  }

  public WorkerDiedException(String message, Throwable cause) {
    super(message, cause);
  }
}
