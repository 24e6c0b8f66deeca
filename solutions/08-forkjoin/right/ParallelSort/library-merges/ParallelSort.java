// kind: sorted leaves that the library's sequential sort merges
package forkjoin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class ParallelSort {

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    T[] sorted = items.clone();
    List<ForkJoinTask<?>> leaves = new ArrayList<>();
    for (long from = 0; from < sorted.length; from += cutoff) {
      int begin = (int) from;
      int end = (int) Math.min(sorted.length, from + cutoff);
      leaves.add(pool.submit(() -> leaf.sort(sorted, begin, end)));
    }
    leaves.forEach(ForkJoinTask::join);
    Arrays.sort(sorted, order);
    return sorted;
  }
}
