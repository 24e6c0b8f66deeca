// misconception: hash-code-is-the-same-everywhere
// says: that of an enum constant is another one
// from: reference
package cluster;

import java.util.Objects;

public final class Partition {

  private Partition() {}

  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    Object unit = series.unit() == null ? "" : series.unit();
    return Objects.hash(series.name(), unit, series.labels());
  }

  static int index(int hash, int partitions) {
    return Math.floorMod(hash, partitions);
  }
}
