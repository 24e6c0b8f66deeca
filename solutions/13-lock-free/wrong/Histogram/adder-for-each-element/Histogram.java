// misconception: atomic-costs-nothing
// says: used the data that both share
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
    for (int bucket : buckets) {
      counts[bucket].increment();
    }
  }

  public long[] counts() {
    return Arrays.stream(counts).mapToLong(LongAdder::sum).toArray();
  }
}
