// misconception: recomputing-is-free
// says: plus was called
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
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (int block = 0; block < most; block++) {
      int from = start(block, most, n);
      int to = start(block + 1, most, n);
      tasks.add(
          pool.submit(() -> {
            long sum = items[0];
            for (int i = 1; i < from; i++) {
              sum = plus.applyAsLong(sum, items[i]);
            }
            for (int i = from; i < to; i++) {
              sum = i == 0 ? sum : plus.applyAsLong(sum, items[i]);
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
}
