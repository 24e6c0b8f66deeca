// misconception: safe-parts-safe-whole
// says: instead of
// from: reference
package lockfree;

import java.util.concurrent.atomic.AtomicLongArray;

public final class Histogram {
  private final AtomicLongArray counts;

  public Histogram(int size) {
    counts = new AtomicLongArray(size);
  }

  public void addAll(int[] buckets) {
    long[] mine = new long[counts.length()];
    for (int bucket : buckets) {
      mine[bucket]++;
    }
    for (int i = 0; i < mine.length; i++) {
      counts.set(i, counts.get(i) + mine[i]);
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
