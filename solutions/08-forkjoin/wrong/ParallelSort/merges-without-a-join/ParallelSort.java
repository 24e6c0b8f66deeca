// misconception: fork-is-enough
// says: before they had been through a leaf
// from: right/forks-both-halves
package forkjoin;

import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public final class ParallelSort {

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    T[] sorted = items.clone();
    T[] scratch = items.clone();
    pool.invoke(new Sort<>(sorted, scratch, 0, sorted.length, order, cutoff, leaf));
    return sorted;
  }

  private static final class Sort<T> extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final transient T[] array;
    private final transient T[] scratch;
    private final int from;
    private final int to;
    private final transient Comparator<? super T> order;
    private final int cutoff;
    private final transient Leaf<T> leaf;

    Sort(
        T[] array,
        T[] scratch,
        int from,
        int to,
        Comparator<? super T> order,
        int cutoff,
        Leaf<T> leaf) {
      this.array = array;
      this.scratch = scratch;
      this.from = from;
      this.to = to;
      this.order = order;
      this.cutoff = cutoff;
      this.leaf = leaf;
    }

    @Override
    protected void compute() {
      if (to - from <= cutoff) {
        leaf.sort(array, from, to);
        return;
      }
      int mid = from + (to - from) / 2;
      new Sort<>(array, scratch, from, mid, order, cutoff, leaf).fork();
      new Sort<>(array, scratch, mid, to, order, cutoff, leaf).fork();
      merge(mid);
    }

    private void merge(int mid) {
      int left = from;
      int right = mid;
      for (int i = from; i < to; i++) {
        boolean takesLeft =
            right == to || left < mid && order.compare(array[left], array[right]) <= 0;
        scratch[i] = takesLeft ? array[left++] : array[right++];
      }
      System.arraycopy(scratch, from, array, from, to - from);
    }
  }
}
