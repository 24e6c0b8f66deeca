// misconception: part-of-the-key-will-do
// says: with different labels, one of 16 partitions has 1,000
// from: reference
package cluster;

public final class Partition {

  private Partition() {}

  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    return series.name().hashCode();
  }

  static int index(int hash, int partitions) {
    return Math.floorMod(hash, partitions);
  }
}
