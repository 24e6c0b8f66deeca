package cluster;

/**
 * Exercise 16.2: merge what tasks have found, in any order and grouping, and count each task once.
 *
 * <p>An object of this class stands for a set of tasks, and knows what they have found. To merge
 * two objects means to unite the two sets. A task that is in both of them counts once. So it does
 * not matter in which order the parts come, how they are grouped, and how often one of them comes.
 *
 * <p>Objects never change. Any number of machines may have copies of one, and may merge it again.
 */
public final class MergeStats {

  private final Totals totals;

  private MergeStats(Totals totals) {
    this.totals = totals;
  }

  /** Returns the object without any task. Merged with another one, it changes nothing. */
  public static MergeStats none() {
    return new MergeStats(new Totals(0, Long.MAX_VALUE, Long.MIN_VALUE, 0));
  }

  /**
   * Returns an object with one task.
   *
   * @param part what the task has found
   */
  public static MergeStats of(Part part) {
    return new MergeStats(new Totals(part.count(), part.min(), part.max(), part.sum()));
  }

  /**
   * Returns an object with the tasks of both. Neither this object nor the other one changes. The
   * other one may be this object itself.
   *
   * @param other the tasks to be added; some of them, or all, may be in this object already
   */
  public MergeStats merge(MergeStats other) {
    Totals a = totals;
    Totals b = other.totals;
    return new MergeStats(
        new Totals(
            a.count() + b.count(),
            Math.min(a.min(), b.min()),
            Math.max(a.max(), b.max()),
            a.sum() + b.sum()));
  }

  /** Returns what the tasks have found together. Each of them counts once. */
  public Totals totals() {
    return totals;
  }
}
