package forkjoin;

import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Exercise 8.1: a merge sort that used to be sequential and is now parallel. You repair it. */
public final class ParallelSort {

  private ParallelSort() {}

  /**
   * Returns the items in order, in a new array of the same type. The leaf sorts short ranges, in
   * the pool's threads, and several of them at the same time. This method does the rest: it cuts
   * and merges.
   *
   * <p>The sort is stable: items that are equal by {@code order} stay in the order in which they
   * came. The array {@code items} does not change, not even for a moment.
   *
   * <p>Every item is in exactly one leaf. A leaf has at most {@code cutoff} items. Two neighbouring
   * leaves together have more than {@code cutoff} items, otherwise one leaf would be enough for
   * both. A leaf may sort any array, as long as the items in its range are neighbours in {@code
   * items}. A single leaf for all items may run in the calling thread. All other leaves run in the
   * pool. The leaf may also be called for an empty range; such a range does not count as a leaf.
   *
   * @param items the items to sort; the array may be empty
   * @param order compares the items
   * @param cutoff how many items a leaf may have at most, at least 1
   * @param pool the pool in which the leaves run; it may have a single thread. The calling thread
   *     is not one of its threads. The pool belongs to the caller, and stays open
   * @param leaf sorts one range. What the leaf or the comparator throws comes out of this method,
   *     as it is or among the causes of another unchecked exception. Other leaves may still run at
   *     that time, or begin later
   * @throws IllegalArgumentException if the cutoff is less than 1
   */
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
      invokeAll(
          new Sort<>(array, scratch, from, mid, order, cutoff, leaf),
          new Sort<>(array, scratch, mid, to, order, cutoff, leaf));
      merge(mid);
    }

    /** Merges the sorted ranges from..mid and mid..to, in the scratch array. */
    private void merge(int mid) {
      int left = from;
      int right = mid;
      int length = to - from;
      for (int i = 0; i < length; i++) {
        boolean takesLeft =
            right == to || left < mid && order.compare(array[left], array[right]) < 0;
        scratch[i] = takesLeft ? array[left++] : array[right++];
      }
      System.arraycopy(scratch, 0, array, from, length);
    }
  }
}
