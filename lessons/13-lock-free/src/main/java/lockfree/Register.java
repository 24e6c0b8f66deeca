package lockfree;

/**
 * A number that several threads share. Each method is one step. This interface is given: you don't
 * change it.
 */
public interface Register {
  /** Returns the number. */
  long get();

  /** Replaces the number, whatever it is. */
  void set(long value);

  /**
   * Replaces the number, if it is the expected one.
   *
   * @return true if the number was {@code expected}, and has been replaced; false if it was another
   *     one, and has not been changed
   */
  boolean compareAndSet(long expected, long update);
}
