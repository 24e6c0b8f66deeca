// misconception: a-reading-is-a-snapshot
// says: used the data that both share
// from: reference
package lockfree;

import java.util.Arrays;
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
      if (mine[i] > 0) {
        counts.addAndGet(i, mine[i]);
      }
    }
  }

  public long[] counts() {
    long[] before = look();
    for (int i = 0; i < 100; i++) {
      long[] after = look();
      if (Arrays.equals(before, after)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private long[] look() {
    long[] seen = new long[counts.length()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = counts.get(i);
    }
    return seen;
  }
}
