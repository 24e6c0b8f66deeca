// kind: a CountedCompleter that merges when both halves have ended
package forkjoin;

import java.util.Comparator;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;

public final class ParallelSort {

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    T[] sorted = items.clone();
    pool.invoke(new Sort<>(null, sorted, items.clone(), 0, items.length, order, cutoff, leaf));
    return sorted;
  }

  private static final class Sort<T> extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1L;

    private final transient T[] array;
    private final transient T[] scratch;
    private final int from;
    private final int to;
    private final transient Comparator<? super T> order;
    private final int cutoff;
    private final transient Leaf<T> leaf;

    Sort(
        CountedCompleter<?> parent,
        T[] array,
        T[] scratch,
        int from,
        int to,
        Comparator<? super T> order,
        int cutoff,
        Leaf<T> leaf) {
      super(parent);
      this.array = array;
      this.scratch = scratch;
      this.from = from;
      this.to = to;
      this.order = order;
      this.cutoff = cutoff;
      this.leaf = leaf;
    }

    private int mid() {
      return (from + to) >>> 1;
    }

    @Override
    public void compute() {
      if (to - from <= cutoff) {
        leaf.sort(array, from, to);
      } else {
        setPendingCount(2);
        new Sort<>(this, array, scratch, from, mid(), order, cutoff, leaf).fork();
        new Sort<>(this, array, scratch, mid(), to, order, cutoff, leaf).fork();
      }
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      if (to - from > cutoff) {
        int left = from;
        int right = mid();
        int next = from;
        while (left < mid() && right < to) {
          scratch[next++] =
              order.compare(array[right], array[left]) < 0 ? array[right++] : array[left++];
        }
        System.arraycopy(array, left, scratch, next, mid() - left);
        System.arraycopy(scratch, from, array, from, next + mid() - left - from);
      }
    }
  }
}
