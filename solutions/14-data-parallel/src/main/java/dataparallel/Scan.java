package dataparallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongBinaryOperator;

/**
 * Exercise 14.2, solved: two passes through all blocks, with a short scan of the blocks' sums in
 * between.
 */
public final class Scan {

  private Scan() {}

  /**
   * Returns an array of the same length in which each element is the sum of the items up to that
   * place, including the item at that place. What a sum is, {@code plus} says: it may be {@code
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
   * <p>For <i>n</i> items, {@code plus} is called at most <i>3n</i> times. And no result waits for
   * more than <i>2n / blocks + 2 blocks</i> calls, one after the other.
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
    int n = items.length;
    int most = Math.min(blocks, n); // so that no block is empty
    long[] sums = items.clone();
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (int block = 0; block < most; block++) {
      int from = start(block, most, n);
      int to = start(block + 1, most, n);
      tasks.add(pool.submit(() -> scanBlock(sums, plus, from, to)));
    }
    tasks.forEach(ForkJoinTask::join);
    // What comes before each block: a scan of the blocks' sums, which are their last elements.
    long[] before = new long[most];
    for (int block = 1; block < most; block++) {
      long sum = sums[start(block, most, n) - 1];
      before[block] = block == 1 ? sum : plus.applyAsLong(before[block - 1], sum);
    }
    tasks.clear();
    for (int block = 1; block < most; block++) {
      long sum = before[block];
      int from = start(block, most, n);
      int to = start(block + 1, most, n);
      tasks.add(pool.submit(() -> addToBlock(sums, plus, sum, from, to)));
    }
    tasks.forEach(ForkJoinTask::join);
    return sums;
  }

  /** The index of the first item of a block; behind the last block, the number of items. */
  private static int start(int block, int blocks, int n) {
    return (int) ((long) block * n / blocks);
  }

  /** The first pass: the sums that begin with the block. */
  private static void scanBlock(long[] sums, LongBinaryOperator plus, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      sums[i] = plus.applyAsLong(sums[i - 1], sums[i]);
    }
  }

  /** The second pass: the sum of everything before the block is put before each of its sums. */
  private static void addToBlock(
      long[] sums, LongBinaryOperator plus, long before, int from, int to) {
    for (int i = from; i < to; i++) {
      sums[i] = plus.applyAsLong(before, sums[i]);
    }
  }
}
