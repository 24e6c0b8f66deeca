package cluster;

/** Exercise 16.1: say which partition a key belongs to, so that every machine says the same. */
public final class Partition {

  private Partition() {}

  /**
   * Returns the partition that a series belongs to.
   *
   * <p>Equal series always belong to the same partition, even in another JVM, on another machine,
   * next week, or with another default language or character set. It does not matter which other
   * series this method was called for before, and in which order. Two series are equal if {@code
   * equals} says so: their sets of labels may be of different classes, and may be iterated in
   * different orders.
   *
   * <p>The series are spread over the partitions. If 1,000 series differ in their names and in
   * nothing else, or in one label and in nothing else, then none of 16 partitions gets more than
   * 150 of them. In the test, these names and labels are words with a number behind them.
   *
   * @param series the key; its unit may be null
   * @param partitions how many partitions there are, at least 1
   * @return a number from 0 to {@code partitions - 1}
   */
  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  /** Returns the number that {@link #of} is calculated from. The test does not call this method. */
  static int hash(Series series) {
    return series.hashCode();
  }

  /**
   * Turns a hash into the number of a partition.
   *
   * @param hash any {@code int}
   * @param partitions how many partitions there are, at least 1
   * @return a number from 0 to {@code partitions - 1}, the same for each call with the same
   *     arguments. Each of them is the result for some hash
   */
  static int index(int hash, int partitions) {
    return Math.abs(hash) % partitions;
  }
}
