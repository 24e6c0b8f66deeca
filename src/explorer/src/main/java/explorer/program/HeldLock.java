package explorer.program;

/**
 * One stretch of time for which a controlled thread has a lock.
 *
 * @param lock the monitor's object, the lock, or for both sides of a read-write lock that lock
 * @param mode whether it keeps everybody else out
 * @param number the how-manieth taking of any lock in this run it is: two stretches never share one
 */
public record HeldLock(Object lock, Mode mode, int number) {
  /** Whom a lock keeps out. */
  public enum Mode {
    /** Everybody else. */
    ALONE,
    /** Those who want it alone. */
    SHARED
  }
}
