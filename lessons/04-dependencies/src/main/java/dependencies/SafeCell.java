package dependencies;

/**
 * Exercise 4.2: a cell to which several threads add. You repair it.
 *
 * <p>Thread-safe: any number of threads may call {@link #add} and {@link #get} at the same time.
 * Each call is one step: other threads see all of it or nothing. Cells are independent.
 */
public final class SafeCell {

  private int value;

  /** Makes a cell that holds 0. */
  public SafeCell() {}

  /**
   * Adds a number to what the cell holds. Nothing that was added is ever lost.
   *
   * @param n may be negative
   */
  public void add(int n) {
    value += n;
  }

  /** Returns what the cell holds: the sum of all that was added before. */
  public int get() {
    return value;
  }
}
