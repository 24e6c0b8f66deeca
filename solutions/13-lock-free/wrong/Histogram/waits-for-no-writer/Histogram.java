// misconception: a-short-lock-is-none
// says: was stopped for ever
// from: reference
package lockfree;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

public final class Histogram {
  private final AtomicLongArray counts;
  private final AtomicInteger writers = new AtomicInteger();

  public Histogram(int size) {
    counts = new AtomicLongArray(size);
  }

  public void addAll(int[] buckets) {
    long[] mine = new long[counts.length()];
    for (int bucket : buckets) {
      mine[bucket]++;
    }
    writers.incrementAndGet();
    for (int i = 0; i < mine.length; i++) {
      counts.addAndGet(i, mine[i]);
    }
    writers.decrementAndGet();
  }

  public long[] counts() {
    while (writers.get() > 0) {
      Thread.onSpinWait();
    }
    long[] seen = new long[counts.length()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = counts.get(i);
    }
    return seen;
  }
}
