// misconception: remainder-is-never-negative
// says: There is no such partition
// from: reference
package cluster;

import java.util.Objects;

public final class Partition {

  private Partition() {}

  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    String unit = series.unit() == null ? "" : series.unit().name();
    // String, Set and Objects.hash have hash codes whose calculation is documented.
    return Objects.hash(series.name(), unit, series.labels());
  }

  static int index(int hash, int partitions) {
    return hash % partitions;
  }
}
