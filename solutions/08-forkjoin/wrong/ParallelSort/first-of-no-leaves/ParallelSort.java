// misconception: nothing-to-do
// says: For 0 items
// from: right/rounds-of-merges
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
    List<ForkJoinTask<T[]>> leaves = new ArrayList<>();
    for (long start = 0; start < items.length; start += cutoff) {
      int begin = (int) start;
      int end = (int) Math.min(items.length, start + cutoff);
      leaves.add(
          pool.submit(() -> {
            T[] part = Arrays.copyOfRange(items, begin, end);
            leaf.sort(part, 0, part.length);
            return part;
          }));
    }
    T[] sorted = leaves.getFirst().join();
    for (ForkJoinTask<T[]> next : leaves.subList(1, leaves.size())) {
      sorted = merged(sorted, next.join(), order);
    }
    return sorted;
  }

  private static <T> T[] merged(T[] left, T[] right, Comparator<? super T> order) {
    T[] merged = Arrays.copyOf(left, left.length + right.length);
    int l = 0;
    int r = 0;
    for (int i = 0; i < merged.length; i++) {
      boolean takesLeft =
          r == right.length || l < left.length && order.compare(left[l], right[r]) <= 0;
      merged[i] = takesLeft ? left[l++] : right[r++];
    }
    return merged;
  }
}
