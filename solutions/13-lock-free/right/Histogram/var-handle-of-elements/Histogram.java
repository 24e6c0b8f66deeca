// kind: getAndAdd of the elements of a plain array
package lockfree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class Histogram {
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] counts;

  public Histogram(int size) {
    counts = new long[size];
  }

  public void addAll(int[] buckets) {
    long[] mine = new long[counts.length];
    for (int bucket : buckets) {
      mine[bucket]++;
    }
    for (int i = 0; i < mine.length; i++) {
      if (mine[i] != 0) {
        ELEMENT.getAndAdd(counts, i, mine[i]);
      }
    }
  }

  public long[] counts() {
    long[] seen = new long[counts.length];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = (long) ELEMENT.getVolatile(counts, i);
    }
    return seen;
  }
}
