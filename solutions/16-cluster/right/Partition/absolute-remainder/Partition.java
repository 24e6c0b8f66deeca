// kind: the absolute value of the remainder, not the remainder of the absolute value
package cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class Partition {

  private Partition() {}

  public static int of(Series series, int partitions) {
    return index(hash(series), partitions);
  }

  static int hash(Series series) {
    List<String> words = new ArrayList<>(series.labels());
    Collections.sort(words);
    words.add(series.name());
    words.add(String.valueOf(series.unit()));
    return words.hashCode();
  }

  static int index(int hash, int partitions) {
    return Math.abs(hash % partitions);
  }
}
