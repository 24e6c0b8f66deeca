// misconception: hash-code-is-the-same-everywhere
// says: Another JVM was asked for the same series
// from: reference
package cluster;

public final class Partition {

  private Partition() {}

  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    return series.hashCode();
  }

  static int index(int hash, int partitions) {
    return Math.floorMod(hash, partitions);
  }
}
