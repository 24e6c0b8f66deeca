package memorymodel;

/**
 * Exercise 10.2: a flag that one thread raises and others look at. You repair it.
 *
 * <p>Any number of threads may call {@link #raise} and {@link #isRaised} at the same time. Neither
 * of them waits for what another thread has to do first. Flags are independent.
 */
public final class Flag {

  private boolean raised;

  /** Makes a flag that is not raised. */
  public Flag() {}

  /**
   * Raises the flag. It stays raised. To raise it again changes nothing.
   *
   * <p>Whatever the thread did that raised it first, before it raised it, is seen by a thread to
   * which {@link #isRaised} has returned true: also what was written to ordinary fields of ordinary
   * objects.
   */
  public void raise() {
    raised = true;
  }

  /**
   * Returns whether the flag is raised. When it has been raised, a thread that asks again and again
   * gets to know it.
   */
  public boolean isRaised() {
    return raised;
  }
}
