// misconception: one-scratch-for-all
// says: in leaves of one, were sorted to
// from: reference
package forkjoin;

import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public final class ParallelSort {

  private static Object[] scratch = {};

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    T[] sorted = items.clone();
    scratch = new Object[items.length];
    pool.invoke(new Sort<>(sorted, 0, sorted.length, order, cutoff, leaf));
    return sorted;
  }

  private static final class Sort<T> extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final transient T[] array;
    private final int from;
    private final int to;
    private final transient Comparator<? super T> order;
    private final int cutoff;
    private final transient Leaf<T> leaf;

    Sort(T[] array, int from, int to, Comparator<? super T> order, int cutoff, Leaf<T> leaf) {
      this.array = array;
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
      invokeAll(
          new Sort<>(array, from, mid, order, cutoff, leaf),
          new Sort<>(array, mid, to, order, cutoff, leaf));
      merge(mid);
    }

    private void merge(int mid) {
      int left = from;
      int right = mid;
      for (int i = 0; i < to - from; i++) {
        boolean takesLeft =
            right == to || left < mid && order.compare(array[left], array[right]) <= 0;
        scratch[i] = takesLeft ? array[left++] : array[right++];
      }
      System.arraycopy(scratch, 0, array, from, to - from);
    }
  }
}
