// misconception: a-short-lock-is-none
// says: which has a lock
// from: reference
package lockfree;

import java.util.concurrent.ConcurrentHashMap;

public final class Histogram {

  private final int size;
  private final ConcurrentHashMap<Integer, Long> counts = new ConcurrentHashMap<>();

  public Histogram(int size) {
    this.size = size;
  }

  public void addAll(int[] buckets) {
    long[] mine = new long[size];
    for (int bucket : buckets) {
      mine[bucket]++;
    }
    for (int i = 0; i < size; i++) {
      if (mine[i] > 0) {
        counts.merge(i, mine[i], Long::sum);
      }
    }
  }

  public long[] counts() {
    long[] seen = new long[size];
    for (int i = 0; i < size; i++) {
      seen[i] = counts.getOrDefault(i, 0L);
    }
    return seen;
  }
}
