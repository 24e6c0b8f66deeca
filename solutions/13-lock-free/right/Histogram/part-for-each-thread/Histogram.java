// kind: counts for each thread, added up by the one who asks
package lockfree;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLongArray;

public final class Histogram {
  private final int size;
  private final Queue<AtomicLongArray> parts = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<AtomicLongArray> mine = ThreadLocal.withInitial(this::newPart);

  public Histogram(int size) {
    this.size = size;
  }

  public void addAll(int[] buckets) {
    AtomicLongArray part = mine.get();
    long[] more = new long[size];
    for (int bucket : buckets) {
      more[bucket]++;
    }
    for (int i = 0; i < size; i++) {
      part.setRelease(i, part.getPlain(i) + more[i]); // nobody else writes there
    }
  }

  public long[] counts() {
    long[] sum = new long[size];
    for (AtomicLongArray part : parts) {
      for (int i = 0; i < size; i++) {
        sum[i] += part.getAcquire(i);
      }
    }
    return sum;
  }

  private AtomicLongArray newPart() {
    var part = new AtomicLongArray(size);
    parts.add(part);
    return part;
  }
}
