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
  private boolean inVain; // the lock was taken, as the stamp has told

  OptimisticReads(Run run) {
    this.run = run;
  }

  /**
   * From now on reads are optimistic; those before, about which nobody asked, were not.
   *
   * @param inVain whether the stamp is 0: the code knows then that what it reads is of no use. If
   *     it takes no notice of that, it shows when the stamp is another one
   */
  public void begin(boolean inVain) {
    end();
    reading = true;
    this.inVain = inVain;
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

  /**
   * Nobody will ask any more: the thread has ended, or takes the lock instead. What it reads then
   * is guarded.
   */
  public void end() {
    reading = false;
    if (!inVain) {
      unasked.forEach(run::noteAccess);
    }
    unasked.clear();
  }
}
