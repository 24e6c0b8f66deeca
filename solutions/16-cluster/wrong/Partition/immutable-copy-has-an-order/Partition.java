// misconception: equal-sets-in-equal-order
// says: also by a HashSet
// from: reference
package cluster;

import java.util.Set;

/** Exercise 16.1: the documentation says how each of these hash codes is calculated. */
public final class Partition {

  private Partition() {}

  /** Returns the partition that a series belongs to. */
  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    String unit = series.unit() == null ? "" : series.unit().name();
    String labels = Set.copyOf(series.labels()).toString(); // one class, one order
    return (series.name() + "/" + unit + "/" + labels).hashCode();
  }

  static int index(int hash, int partitions) {
    return Math.floorMod(hash, partitions);
  }
}
