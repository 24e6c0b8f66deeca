// kind: adds up the blocks first, then scans each from what comes before it
package dataparallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongBinaryOperator;

public final class Scan {

  private Scan() {}

  public static long[] scan(long[] items, LongBinaryOperator plus, int blocks, ForkJoinPool pool) {
    if (blocks < 1) {
      throw new IllegalArgumentException("blocks: " + blocks);
    }
    int n = items.length;
    int most = Math.min(blocks, n);
    long[] result = new long[n];
    if (n == 0) {
      return result;
    }
    List<ForkJoinTask<Long>> blockSums = new ArrayList<>();
    for (int block = 0; block < most - 1; block++) { // nobody needs the sum of the last one
      int from = start(block, most, n);
      int to = start(block + 1, most, n);
      blockSums.add(pool.submit(() -> sumOf(items, plus, from, to)));
    }
    blockSums.forEach(ForkJoinTask::join);
    List<ForkJoinTask<?>> scans = new ArrayList<>();
    int first = start(1, most, n);
    scans.add(
        pool.submit(() -> {
          result[0] = items[0];
          scanFrom(items, result, plus, items[0], 1, first);
        }));
    long before = 0; // not used for the first block
    for (int block = 1; block < most; block++) {
      long sum = blockSums.get(block - 1).join();
      before = block == 1 ? sum : plus.applyAsLong(before, sum);
      long start = before;
      int from = start(block, most, n);
      int to = start(block + 1, most, n);
      scans.add(pool.submit(() -> scanFrom(items, result, plus, start, from, to)));
    }
    scans.forEach(ForkJoinTask::join);
    return result;
  }

  private static int start(int block, int blocks, int n) {
    return (int) ((long) block * n / blocks);
  }

  private static long sumOf(long[] items, LongBinaryOperator plus, int from, int to) {
    long sum = items[from];
    for (int i = from + 1; i < to; i++) {
      sum = plus.applyAsLong(sum, items[i]);
    }
    return sum;
  }

  private static void scanFrom(
      long[] items, long[] result, LongBinaryOperator plus, long before, int from, int to) {
    long sum = before;
    for (int i = from; i < to; i++) {
      sum = plus.applyAsLong(sum, items[i]);
      result[i] = sum;
    }
  }
}
