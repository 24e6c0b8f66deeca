// misconception: text-is-the-same-everywhere
// says: Turkish
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
    return Objects.hash(series.name().toLowerCase(), unit, series.labels());
  }

  static int index(int hash, int partitions) {
    return Math.floorMod(hash, partitions);
  }
}
