// misconception: partition-is-remembered
// says: the last one first
// from: reference
package cluster;

import java.util.HashMap;
import java.util.Map;

public final class Partition {
  private static final Map<Series, Integer> NUMBERS = new HashMap<>();

  private Partition() {}

  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    return NUMBERS.computeIfAbsent(series, s -> NUMBERS.size());
  }

  static int index(int hash, int partitions) {
    return Math.floorMod(hash, partitions);
  }
}
