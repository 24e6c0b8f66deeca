package measuring;

/** What a score means, and so which of two scores is better. */
public enum Kind {
  /** How long an operation takes: lower is faster. JMH calls it {@code avgt}. */
  TIME_PER_OPERATION,

  /**
   * How many operations are done in a unit of time: higher is faster. JMH calls it {@code thrpt}.
   */
  OPERATIONS_PER_TIME
}
