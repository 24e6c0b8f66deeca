// misconception: each-sum-waits
// says: one after the other
// from: reference
package dataparallel;

import java.util.concurrent.ForkJoinPool;
import java.util.function.LongBinaryOperator;

public final class Scan {

  private Scan() {}

  public static long[] scan(long[] items, LongBinaryOperator plus, int blocks, ForkJoinPool pool) {
    if (blocks < 1) {
      throw new IllegalArgumentException("blocks: " + blocks);
    }
    long[] sums = items.clone();
    pool.submit(
            () -> {
              for (int i = 1; i < sums.length; i++) {
                sums[i] = plus.applyAsLong(sums[i - 1], sums[i]);
              }
            })
        .join();
    return sums;
  }
}
