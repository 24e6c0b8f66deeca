// kind: an immutable array, replaced by compareAndSet
package lockfree;

import java.util.concurrent.atomic.AtomicReference;

public final class Histogram {
  private final AtomicReference<long[]> counts;

  public Histogram(int size) {
    counts = new AtomicReference<>(new long[size]);
  }

  public void addAll(int[] buckets) {
    long[] before = counts.get();
    long[] mine = new long[before.length];
    for (int bucket : buckets) {
      mine[bucket]++;
    }
    while (true) {
      long[] after = before.clone();
      for (int i = 0; i < after.length; i++) {
        after[i] += mine[i];
      }
      if (counts.compareAndSet(before, after)) {
        return;
      }
      before = counts.get();
    }
  }

  public long[] counts() {
    return counts.get().clone();
  }
}
