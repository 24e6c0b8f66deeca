package measuring;

/** What a score says, and so which of two is the better one. */
public enum Kind {
  /** How long an operation takes: the lower, the faster. JMH's {@code avgt}. */
  TIME_PER_OPERATION,

  /**
   * How many operations are done in a unit of time: the higher, the faster. JMH's {@code thrpt}.
   */
  OPERATIONS_PER_TIME
}
