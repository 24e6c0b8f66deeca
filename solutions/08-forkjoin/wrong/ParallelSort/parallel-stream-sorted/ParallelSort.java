// misconception: parallel-by-name
// says: No leaf was called
// from: reference
package forkjoin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;

public final class ParallelSort {

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    return pool.submit(() ->
            Arrays.stream(items).parallel().sorted(order).toArray(n -> Arrays.copyOf(items, n)))
        .join();
  }
}
