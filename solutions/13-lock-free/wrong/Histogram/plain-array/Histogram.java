// misconception: one-line-one-step
// says: instead of
// from: reference
package lockfree;

public final class Histogram {
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
      counts[i] += mine[i];
    }
  }

  public long[] counts() {
    return counts.clone();
  }
}
