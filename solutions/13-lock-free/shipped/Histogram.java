package lockfree;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Exercise 13.3: counts to which many threads add, without a lock. For example, each count says how
 * many requests took so many milliseconds. You repair it.
 *
 * <p>Any number of threads may call {@link #addAll} and {@link #counts} at the same time.
 * Histograms are independent.
 *
 * <p>No call waits for another thread, so the histogram has no lock: if one thread is stopped in
 * the middle of a call, all others go on.
 */
public final class Histogram {

  private final AtomicLongArray counts;

  /**
   * Makes a histogram whose counts are all 0.
   *
   * @param size how many counts there are, at least 1
   */
  public Histogram(int size) {
    counts = new AtomicLongArray(size);
  }

  /**
   * Adds 1 to a count for each element of the array. Nothing that was added is ever lost.
   *
   * <p>The call makes few trips: it uses the data that it shares with other threads at most {@code
   * 5 * size} times, however long the array is. Final fields don't count, nor does data that no
   * thread changes any more. (If a {@code compareAndSet} fails because another thread came first,
   * the tries that follow don't count.)
   *
   * @param buckets each element says which count grows: 0 for the first one, {@code size - 1} for
   *     the last one. The array may be empty, and may be long. The caller may use it again for
   *     something else when this method has returned. The method does not change it
   */
  public void addAll(int[] buckets) {
    for (int bucket : buckets) {
      counts.incrementAndGet(bucket);
    }
  }

  /**
   * Returns the counts, in a new array. If no {@code addAll} is under way, they are exact.
   *
   * <p>While other threads add, this need not be a snapshot. Each count is at least as large as it
   * was when this call began, and at most as large as it is when this call ends. So the result may
   * contain only a part of what an {@code addAll} adds.
   *
   * <p>However often other threads add meanwhile, this call ends after at most {@code 5 * size}
   * uses of the shared data, plus {@code 5 * size} for each thread that has ever added.
   */
  public long[] counts() {
    long[] before;
    long[] after = look();
    do {
      before = after;
      after = look();
    } while (!Arrays.equals(before, after)); // others have added meanwhile: look again
    return after;
  }

  private long[] look() {
    long[] seen = new long[counts.length()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = counts.get(i);
    }
    return seen;
  }
}
