// kind: a parallel stream of leaves inside the pool, merged by one thread
package forkjoin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

public final class ParallelSort {

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    int leaves = Math.ceilDiv(items.length, cutoff);
    return pool.submit(() ->
            IntStream.range(0, leaves)
                .parallel()
                .mapToObj(i -> sortedLeaf(items, i, leaves, leaf))
                .reduce((left, right) -> merged(left, right, order))
                .orElseGet(items::clone))
        .join();
  }

  private static <T> T[] sortedLeaf(T[] items, int i, int leaves, Leaf<T> leaf) {
    int from = (int) ((long) i * items.length / leaves);
    int to = (int) ((i + 1L) * items.length / leaves);
    T[] part = Arrays.copyOfRange(items, from, to);
    leaf.sort(part, 0, part.length);
    return part;
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
