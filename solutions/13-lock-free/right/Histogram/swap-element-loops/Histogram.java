// kind: a new array for each call, copied element by element
package lockfree;

import java.util.concurrent.atomic.AtomicReference;

public final class Histogram {
  private final AtomicReference<long[]> counts;

  public Histogram(int size) {
    counts = new AtomicReference<>(new long[size]);
  }

  public void addAll(int[] buckets) {
    long[] old;
    long[] sums;
    do {
      old = counts.get();
      sums = new long[old.length];
      for (int i = 0; i < sums.length; i++) sums[i] = old[i];
      for (int b : buckets) sums[b]++;
    } while (!counts.compareAndSet(old, sums)); // from here on nobody changes sums
  }

  public long[] counts() {
    long[] now = counts.get();
    long[] copy = new long[now.length];
    for (int i = 0; i < copy.length; i++) copy[i] = now[i];
    return copy;
  }
}
