package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Exercise 5.1: cut a range in two until the pieces are small enough. You repair it. */
public final class CutoffSum {

  private CutoffSum() {}

  /**
   * Returns the sum over the numbers from 0 to {@code n - 1}. Leaves add up the numbers in the
   * pool's threads, at the same time.
   *
   * <p>Every number is in exactly one leaf. A leaf has at most {@code cutoff} numbers. Two
   * neighbouring leaves together have more than {@code cutoff} numbers, otherwise one leaf would be
   * enough for both. A single leaf for all numbers may run in the calling thread.
   *
   * <p>When this method returns, everything that it started has ended: its tasks in the pool, and
   * its own threads.
   *
   * @param n how many numbers, 0 or more
   * @param cutoff how many numbers a leaf may have at most, at least 1
   * @param pool where the leaves run; it belongs to the caller, and stays open
   * @param leaf adds up one piece; what it throws comes out, as it is or as the cause of another
   *     unchecked exception
   * @throws IllegalArgumentException if the cutoff is less than 1
   */
  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    return n == 0 ? 0 : pool.invoke(new Sum(0, n, cutoff, leaf));
  }

  private static final class Sum extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;
    private final int cutoff;
    private final transient Leaf leaf;

    Sum(int from, int to, int cutoff, Leaf leaf) {
      this.from = from;
      this.to = to;
      this.cutoff = cutoff;
      this.leaf = leaf;
    }

    @Override
    protected Long compute() {
      if (to - from == 1) {
        return leaf.sum(from, to);
      }
      int mid = from + (to - from) / 2;
      Sum left = new Sum(from, mid, cutoff, leaf);
      Sum right = new Sum(mid, to, cutoff, leaf);
      left.fork();
      long one = left.join();
      long other = right.compute();
      return one + other;
    }
  }
}
