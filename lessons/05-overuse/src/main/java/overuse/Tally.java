package overuse;

/** A counter that many threads share. Thread-safe: each trip to it is made on its own. */
@FunctionalInterface
public interface Tally {
  /**
   * One trip to the counter.
   *
   * @param hits how many to add; 0 or more
   */
  void add(long hits);
}
