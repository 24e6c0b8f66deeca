package dependencies;

/** Exercise 4.1: which steps need not wait for each other? */
public final class Independent {

  private Independent() {}

  /**
   * Whether two steps are independent: in whichever order they run, or at the same time, each reads
   * the same values, and the same values stand there in the end. Judged by what the steps read and
   * write, not by their names.
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
