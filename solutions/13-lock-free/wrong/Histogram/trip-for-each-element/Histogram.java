// misconception: atomic-costs-nothing
// says: used the data that both share
// from: reference
package lockfree;

import java.util.concurrent.atomic.AtomicLongArray;

public final class Histogram {
  private final AtomicLongArray counts;

  public Histogram(int size) {
    counts = new AtomicLongArray(size);
  }

  public void addAll(int[] buckets) {
    for (int bucket : buckets) {
      counts.incrementAndGet(bucket);
    }
  }

  public long[] counts() {
    long[] seen = new long[counts.length()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = counts.get(i);
    }
    return seen;
  }
}
