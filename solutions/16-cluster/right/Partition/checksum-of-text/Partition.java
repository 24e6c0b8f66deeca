// kind: a checksum of bytes that are the same on all machines, and the unsigned remainder
package cluster;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.zip.CRC32C;

public final class Partition {

  private Partition() {}

  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    var text = new StringBuilder(series.name()).append('\n');
    if (series.unit() != null) {
      text.append(series.unit().name());
    }
    for (String label : new TreeSet<>(series.labels())) {
      text.append('\n').append(label);
    }
    var checksum = new CRC32C();
    checksum.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return (int) checksum.getValue();
  }

  static int index(int hash, int partitions) {
    return Integer.remainderUnsigned(hash, partitions);
  }
}
