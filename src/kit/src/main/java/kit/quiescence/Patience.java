package kit.quiescence;

import java.time.Duration;

/**
 * How long a watcher goes on looking where nothing can be proved. It is counted in the watcher's
 * own looks, and one look counts 20 ms at most, so that a process that is frozen or starved does
 * not use it up while nothing in it could run. Not thread-safe.
 */
public final class Patience {
  private static final long MOST_PER_LOOK = 20_000_000;

  private long left;

  /**
   * @param length of the watcher's time, not negative
   */
  public Patience(Duration length) {
    left = length.toNanos();
  }

  /** What the kit's own devices have: ten seconds. */
  public static Patience usual() {
    return new Patience(Duration.ofSeconds(10));
  }

  /** Spends what a look took, so many times. */
  void spend(long nanos, int times) {
    left -= times * Math.min(nanos, MOST_PER_LOOK);
  }

  boolean isOver() {
    return left <= 0;
  }
}
