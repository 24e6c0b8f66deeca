// misconception: reading-takes-away
// says: at first, and then
// from: right/long-adders
package lockfree;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

public final class Histogram {
  private final LongAdder[] counts;

  public Histogram(int size) {
    counts = new LongAdder[size];
    Arrays.setAll(counts, _ -> new LongAdder());
  }

  public void addAll(int[] buckets) {
    long[] mine = new long[counts.length];
    for (int bucket : buckets) {
      mine[bucket]++;
    }
    for (int i = 0; i < mine.length; i++) {
      counts[i].add(mine[i]);
    }
  }

  public long[] counts() {
    return Arrays.stream(counts).mapToLong(LongAdder::sumThenReset).toArray();
  }
}
