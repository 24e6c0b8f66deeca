package measure;

/**
 * Nothing could be measured. The message is a sentence for who asked: what happened, and the way
 * out.
 */
public final class MeasuringException extends Exception {
  private static final long serialVersionUID = 1;

  MeasuringException(String message) {
    super(message);
  }

  MeasuringException(String message, Throwable cause) {
    super(message, cause);
  }
}
