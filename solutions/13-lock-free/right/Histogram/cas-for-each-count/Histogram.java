// kind: compareAndSet in a loop, for each count
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
      long seen;
      do {
        seen = counts.get(i);
      } while (!counts.compareAndSet(i, seen, seen + mine[i]));
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
