// misconception: recomputing-is-free
// says: plus was called
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
    long[] sums = items.clone();
    for (int distance = 1; distance < n; distance *= 2) {
      long[] old = sums;
      long[] next = sums.clone();
      int step = distance;
      List<ForkJoinTask<?>> tasks = new ArrayList<>();
      for (int block = 0; block < blocks; block++) {
        int from = Math.max(step, start(block, blocks, n));
        int to = start(block + 1, blocks, n);
        tasks.add(
            pool.submit(() -> {
              for (int i = from; i < to; i++) {
                next[i] = plus.applyAsLong(old[i - step], old[i]);
              }
            }));
      }
      tasks.forEach(ForkJoinTask::join);
      sums = next;
    }
    return sums;
  }

  private static int start(int block, int blocks, int n) {
    return (int) ((long) block * n / blocks);
  }
}
