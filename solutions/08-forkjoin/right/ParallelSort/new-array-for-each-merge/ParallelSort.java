// kind: a RecursiveTask that returns a new array
package forkjoin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public final class ParallelSort {

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    class Sort extends RecursiveTask<T[]> {
      private final int from;
      private final int to;

      Sort(int from, int to) {
        this.from = from;
        this.to = to;
      }

      @Override
      protected T[] compute() {
        if (to - from <= cutoff) {
          T[] part = Arrays.copyOfRange(items, from, to);
          leaf.sort(part, 0, part.length);
          return part;
        }
        int mid = from + (to - from) / 2;
        Sort first = new Sort(from, mid);
        first.fork();
        T[] right = new Sort(mid, to).compute();
        return merged(first.join(), right, order);
      }
    }
    return pool.invoke(new Sort(0, items.length));
  }

  private static <T> T[] merged(T[] left, T[] right, Comparator<? super T> order) {
    T[] merged = Arrays.copyOf(left, left.length + right.length);
    int l = 0;
    int r = 0;
    for (int i = 0; i < merged.length; i++) {
      if (l < left.length && (r == right.length || order.compare(left[l], right[r]) <= 0)) {
        merged[i] = left[l++];
      } else {
        merged[i] = right[r++];
      }
    }
    return merged;
  }
}
