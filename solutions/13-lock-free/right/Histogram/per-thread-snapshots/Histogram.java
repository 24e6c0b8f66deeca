// kind: an array for each thread, replaced as a whole in each call
package lockfree;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

public final class Histogram {
  private final int size;
  private final ConcurrentLinkedQueue<AtomicReference<long[]>> all = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<AtomicReference<long[]>> own = ThreadLocal.withInitial(this::register);

  public Histogram(int size) {
    this.size = size;
  }

  private AtomicReference<long[]> register() {
    AtomicReference<long[]> mine = new AtomicReference<>(new long[size]);
    all.add(mine);
    return mine;
  }

  public void addAll(int[] buckets) {
    AtomicReference<long[]> mine = own.get();
    long[] next = mine.get().clone();
    for (int b : buckets) next[b]++;
    mine.set(next);
  }

  public long[] counts() {
    long[] sums = new long[size];
    for (AtomicReference<long[]> one : all) {
      long[] part = one.get();
      for (int i = 0; i < size; i++) sums[i] += part[i];
    }
    return sums;
  }
}
