// misconception: passes-overlap
// says: a sum that was not there yet
// from: right/reduce-then-scan
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
    long[] blockSums = new long[most];
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (int block = 0; block < most; block++) {
      int place = block;
      int from = start(block, most, n);
      int to = start(block + 1, most, n);
      tasks.add(pool.submit(() -> blockSums[place] = sumOf(items, plus, from, to)));
    }
    long before = 0;
    for (int block = 0; block < most; block++) {
      if (block > 0) {
        long sum = blockSums[block - 1];
        before = block == 1 ? sum : plus.applyAsLong(before, sum);
      }
      long start = before;
      boolean first = block == 0;
      int from = start(block, most, n);
      int to = start(block + 1, most, n);
      tasks.add(
          pool.submit(() -> {
            long sum = start;
            for (int i = from; i < to; i++) {
              sum = first && i == 0 ? items[0] : plus.applyAsLong(sum, items[i]);
              result[i] = sum;
            }
          }));
    }
    tasks.forEach(ForkJoinTask::join);
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
}
