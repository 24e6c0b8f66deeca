// misconception: one-scratch-for-all
// says: more than was added
// from: reference
package lockfree;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

public final class Histogram {
  private final AtomicLongArray counts;
  private final long[] mine;

  public Histogram(int size) {
    counts = new AtomicLongArray(size);
    mine = new long[size];
  }

  public void addAll(int[] buckets) {
    Arrays.fill(mine, 0);
    for (int bucket : buckets) {
      mine[bucket]++;
    }
    for (int i = 0; i < mine.length; i++) {
      counts.addAndGet(i, mine[i]);
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
