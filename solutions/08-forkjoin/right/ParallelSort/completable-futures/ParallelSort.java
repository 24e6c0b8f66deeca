// kind: CompletableFutures in the pool, combined two by two
package forkjoin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

public final class ParallelSort {

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    return sorted(items, 0, items.length, order, cutoff, pool, leaf).join();
  }

  private static <T> CompletableFuture<T[]> sorted(
      T[] items,
      int from,
      int to,
      Comparator<? super T> order,
      int cutoff,
      ForkJoinPool pool,
      Leaf<T> leaf) {
    if (to - from <= cutoff) {
      return CompletableFuture.supplyAsync(
          () -> {
            T[] part = Arrays.copyOfRange(items, from, to);
            leaf.sort(part, 0, part.length);
            return part;
          },
          pool);
    }
    int mid = from + (to - from) / 2;
    return sorted(items, from, mid, order, cutoff, pool, leaf)
        .thenCombineAsync(
            sorted(items, mid, to, order, cutoff, pool, leaf),
            (left, right) -> merged(left, right, order),
            pool);
  }

  private static <T> T[] merged(T[] left, T[] right, Comparator<? super T> order) {
    T[] merged = Arrays.copyOf(left, left.length + right.length);
    int l = 0;
    int r = 0;
    int next = 0;
    while (l < left.length && r < right.length) {
      merged[next++] = order.compare(left[l], right[r]) <= 0 ? left[l++] : right[r++];
    }
    while (l < left.length) {
      merged[next++] = left[l++];
    }
    while (r < right.length) {
      merged[next++] = right[r++];
    }
    return merged;
  }
}
