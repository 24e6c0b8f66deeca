// kind: four places for each count, chosen by the thread
package lockfree;

import java.util.concurrent.atomic.AtomicLongArray;

public final class Histogram {
  private static final int STRIPES = 4; // no more: counts reads each of them

  private final int size;
  private final AtomicLongArray stripes;

  public Histogram(int size) {
    this.size = size;
    stripes = new AtomicLongArray(STRIPES * size);
  }

  public void addAll(int[] buckets) {
    long[] more = new long[size];
    for (int bucket : buckets) {
      more[bucket]++;
    }
    int offset = (int) (Thread.currentThread().threadId() % STRIPES) * size;
    for (int i = 0; i < size; i++) {
      if (more[i] > 0) {
        stripes.getAndAdd(offset + i, more[i]);
      }
    }
  }

  public long[] counts() {
    long[] sums = new long[size];
    for (int i = 0; i < STRIPES * size; i++) {
      sums[i % size] += stripes.get(i);
    }
    return sums;
  }
}
