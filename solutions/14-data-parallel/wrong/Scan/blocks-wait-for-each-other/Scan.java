// misconception: each-sum-waits
// says: one after the other
// from: reference
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
    long[] sums = items.clone();
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (int block = 0; block < most; block++) {
      int from = start(block, most, n);
      int to = start(block + 1, most, n);
      ForkJoinTask<?> last = block == 0 ? null : tasks.get(block - 1);
      tasks.add(
          pool.submit(() -> {
            if (last != null) {
              last.join();
            }
            scanBlock(sums, plus, from, to);
          }));
    }
    tasks.forEach(ForkJoinTask::join);
    return sums;
  }

  private static int start(int block, int blocks, int n) {
    return (int) ((long) block * n / blocks);
  }

  private static void scanBlock(long[] sums, LongBinaryOperator plus, int from, int to) {
    for (int i = Math.max(from, 1); i < to; i++) {
      sums[i] = plus.applyAsLong(sums[i - 1], sums[i]);
    }
  }
}
