// misconception: reading-takes-away
// says: two threads called counts()
// from: right/long-adders
package lockfree;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

public final class Histogram {

  private final LongAdder[] fresh;
  private final AtomicLongArray totals;

  public Histogram(int size) {
    fresh = new LongAdder[size];
    Arrays.setAll(fresh, i -> new LongAdder());
    totals = new AtomicLongArray(size);
  }

  public void addAll(int[] buckets) {
    long[] mine = new long[fresh.length];
    for (int bucket : buckets) {
      mine[bucket]++;
    }
    for (int i = 0; i < mine.length; i++) {
      if (mine[i] > 0) {
        fresh[i].add(mine[i]);
      }
    }
  }

  public long[] counts() {
    long[] seen = new long[fresh.length];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = totals.addAndGet(i, fresh[i].sumThenReset());
    }
    return seen;
  }
}
