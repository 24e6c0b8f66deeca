package overuse;

/** A counter that many threads share. Thread-safe: each trip to it is one step. */
@FunctionalInterface
public interface Tally {
  /**
   * Makes one trip to the counter.
   *
   * @param hits how many to add; 0 or more
   */
  void add(long hits);
}
