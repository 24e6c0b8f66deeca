package dataparallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongBinaryOperator;

/** Exercise 14.2: all sums from the beginning, computed in blocks. You repair it. */
public final class Scan {

  private Scan() {}

  /**
   * Returns an array of the same length in which each element is the sum of the items up to that
   * place, including the item at that place. {@code plus} says what a sum is: it may be {@code
   * Long::sum}, {@code Math::max} or anything else that is associative. It does not have to be
   * commutative, so the left one of two neighbours is always its first argument. There need not be
   * a number that changes nothing, as 0 does for {@code Long::sum}: {@code plus} is called for
   * items and their sums only.
   *
   * <p>The items are cut into blocks of equal size, or they differ by one item. The blocks are
   * worked on at the same time, in the pool's threads, as far as the pool has enough of them. That
   * is true of every pass through the items. The calling thread itself may call {@code plus} at
   * most {@code blocks} times.
   *
   * <p>For <i>n</i> items, {@code plus} is called at most <i>3n</i> times. And for one result, at
   * most <i>2n / blocks + 2 blocks</i> calls have to run one after the other.
   *
   * @param items the items; may be empty. The array does not change
   * @param plus what is called for two neighbours, from several threads at the same time. What it
   *     throws comes out of this method, as it is or as the cause of another unchecked exception
   * @param blocks how many blocks there are, at least 1; may be more than there are items
   * @param pool the pool in which the blocks are worked on; it may have a single thread. It belongs
   *     to the caller, and stays open
   * @return a new array. When this method returns, no call of {@code plus} is under way
   * @throws IllegalArgumentException if {@code blocks} is less than 1
   */
  public static long[] scan(long[] items, LongBinaryOperator plus, int blocks, ForkJoinPool pool) {
    if (blocks < 1) {
      throw new IllegalArgumentException("blocks: " + blocks);
    }
    long[] sums = items.clone();
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      int from = start(block, blocks, items.length);
      int to = start(block + 1, blocks, items.length);
      tasks.add(pool.submit(() -> scanBlock(sums, plus, from, to)));
    }
    tasks.forEach(ForkJoinTask::join);
    return sums;
  }

  /** The index of the first item of a block; behind the last block, the number of items. */
  private static int start(int block, int blocks, int n) {
    return (int) ((long) block * n / blocks);
  }

  private static void scanBlock(long[] sums, LongBinaryOperator plus, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      sums[i] = plus.applyAsLong(sums[i - 1], sums[i]);
    }
  }
}
