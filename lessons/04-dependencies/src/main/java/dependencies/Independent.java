package dependencies;

/** Exercise 4.1: which steps need not wait for each other? */
public final class Independent {

  private Independent() {}

  /**
   * Returns whether two steps are independent: they may run in either order, or at the same time,
   * and in all these cases each step reads the same values, and the final values are the same. Only
   * what the steps read and write counts, not their names.
   *
   * @param a a step, not null
   * @param b another step, or a second run of the same one; not null
   * @return true if neither has to wait for the other
   */
  public static boolean independent(Step a, Step b) {
    throw new UnsupportedOperationException(
        "Compare what each step reads and writes with what the other one reads and writes.");
  }
}
