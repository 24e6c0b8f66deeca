// kind: a generator whose documentation gives its formula, with the hash as its seed
package cluster;

import java.util.Objects;
import java.util.Random;

/** Exercise 16.1: the documentation says how each of these hash codes is calculated. */
public final class Partition {

  private Partition() {}

  /** Returns the partition that a series belongs to. */
  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    String unit = series.unit() == null ? "" : series.unit().name();
    // String, Set and Objects.hash have hash codes whose calculation is documented.
    return Objects.hash(series.name(), unit, series.labels());
  }

  static int index(int hash, int partitions) {
    return new Random(hash * 0x9E3779B97F4A7C15L).nextInt(partitions); // a documented formula
  }
}
