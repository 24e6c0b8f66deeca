// misconception: failed-so-give-up
// says: instead of
// from: right/new-array-each-time
package lockfree;

import java.util.concurrent.atomic.AtomicReference;

public final class Histogram {
  private final AtomicReference<long[]> counts;

  public Histogram(int size) {
    counts = new AtomicReference<>(new long[size]);
  }

  public void addAll(int[] buckets) {
    long[] before = counts.get();
    long[] after = before.clone();
    for (int bucket : buckets) {
      after[bucket]++;
    }
    counts.compareAndSet(before, after);
  }

  public long[] counts() {
    return counts.get().clone();
  }
}
