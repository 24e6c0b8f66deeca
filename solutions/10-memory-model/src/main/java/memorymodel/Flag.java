package memorymodel;

/**
 * Exercise 10.2, solved: a flag that one thread raises and others look at.
 *
 * <p>Any number of threads may call {@link #raise} and {@link #isRaised} at the same time. Neither
 * of them waits until another thread has done something. (A short wait for a lock is all right.)
 * Flags are independent.
 */
public final class Flag {

  private volatile boolean raised;

  /** Makes a flag that is not raised. */
  public Flag() {}

  /**
   * Raises the flag. It stays raised. Raising it again changes nothing.
   *
   * <p>One thread is the first to raise the flag. Any thread to which {@link #isRaised} has
   * returned true sees everything that the first thread did before it raised the flag, even writes
   * to ordinary fields of ordinary objects.
   */
  public void raise() {
    raised = true;
  }

  /**
   * Returns whether the flag is raised. When it has been raised, a thread that asks again and again
   * sees that sooner or later.
   */
  public boolean isRaised() {
    return raised;
  }
}
