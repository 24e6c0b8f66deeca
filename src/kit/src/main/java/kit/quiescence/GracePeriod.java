package kit.quiescence;

import java.time.Duration;

/**
 * How long all must be still before some waits count as such. Used by the one thread that watches.
 */
final class GracePeriod {
  private static final Duration GRACE = Duration.ofMillis(250);

  private Object evidence = "";
  private long since;

  /** Begins anew. */
  void forget() {
    evidence = "";
  }

  /**
   * Whether nothing has changed for long enough.
   *
   * @param now what is seen now; another one begins the period anew
   */
  boolean isOver(Object now) {
    if (!now.equals(evidence)) {
      evidence = now;
      since = System.nanoTime();
    }
    return System.nanoTime() - since >= GRACE.toNanos();
  }
}
