// misconception: one-writer-needs-nothing
// says: a data race
// from: right/part-for-each-thread
package lockfree;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public final class Histogram {
  private final int size;
  private final Queue<long[]> parts = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<long[]> mine = ThreadLocal.withInitial(this::newPart);

  public Histogram(int size) {
    this.size = size;
  }

  public void addAll(int[] buckets) {
    long[] part = mine.get();
    for (int bucket : buckets) {
      part[bucket]++; // nobody else writes there
    }
  }

  public long[] counts() {
    long[] sum = new long[size];
    for (long[] part : parts) {
      for (int i = 0; i < size; i++) {
        sum[i] += part[i];
      }
    }
    return sum;
  }

  private long[] newPart() {
    var part = new long[size];
    parts.add(part);
    return part;
  }
}
