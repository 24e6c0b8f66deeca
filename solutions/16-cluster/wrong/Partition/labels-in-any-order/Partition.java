// misconception: equal-sets-in-equal-order
// says: iterated in different orders
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
    return Objects.hash(series.name(), unit, String.join(",", series.labels()));
  }

  static int index(int hash, int partitions) {
    return Math.floorMod(hash, partitions);
  }
}
