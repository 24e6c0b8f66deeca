// kind: hash codes of strings, added up, mixed, and scaled down instead of divided
package cluster;

public final class Partition {

  private Partition() {}

  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    long sum = mix(series.name().hashCode());
    if (series.unit() != null) {
      sum += mix(1L << 32 | series.unit().ordinal());
    }
    for (String label : series.labels()) {
      sum += mix(2L << 32 | label.hashCode() & 0xFFFF_FFFFL); // addition knows no order
    }
    return (int) (mix(sum) >>> 32);
  }

  private static long mix(long z) {
    z = (z ^ z >>> 33) * 0xFF51AFD7ED558CCDL;
    z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
    return z ^ z >>> 33;
  }

  static int index(int hash, int partitions) {
    return (int) (Integer.toUnsignedLong(hash) * partitions >>> 32);
  }
}
