package explorer.run;

import java.util.ArrayList;
import java.util.List;

/**
 * What one thread reads without a lock, to ask a {@code StampedLock} afterwards whether somebody
 * wrote meanwhile. If it asks, such a read is no data race that counts: what came of it is used
 * only if nobody did. If it never asks, it is a read like any other.
 */
public final class OptimisticReads {
  private final List<Step> unasked = new ArrayList<>();
  private final Run run;
  private boolean reading;

  OptimisticReads(Run run) {
    this.run = run;
  }

  /** From now on reads are optimistic; those before, about which nobody asked, were not. */
  public void begin() {
    end();
    reading = true;
  }

  /** The lock was asked, and whatever it said is known. */
  public void asked() {
    unasked.clear();
    reading = false;
  }

  /** Whether it takes the read for one of its own. */
  boolean take(Step read) {
    if (reading) {
      unasked.add(read);
    }
    return reading;
  }

  /** Nobody will ask any more. */
  void end() {
    reading = false;
    unasked.forEach(run::noteAccess);
    unasked.clear();
  }
}
