package kit.memorymodel;

/**
 * A read or a write in one execution (JLS 17.4.2).
 *
 * @param id says which action it is: two executions of a program have the same action if the ids
 *     are equal
 * @param register where a read puts what it saw; null for a write
 * @param value what is read or written
 */
record Action(Id id, String register, int value) {

  /**
   * Identifies an action.
   *
   * @param thread the number of its thread; {@link #INITIALLY} for the write of a 0 before all
   * @param number how many actions its thread has before it
   * @param isVolatile whether the variable is volatile
   */
  record Id(int thread, int number, boolean isWrite, String variable, boolean isVolatile) {}

  /** The thread that writes the zeros. */
  static final int INITIALLY = -1;

  boolean isRead() {
    return !id.isWrite();
  }

  boolean isInitial() {
    return id.thread() == INITIALLY;
  }

  boolean isOfSameVariable(Action other) {
    return id.variable().equals(other.id.variable());
  }
}
