// misconception: pool-by-itself
// says: none of the given pool
// from: reference
package dataparallel;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongBinaryOperator;

public final class Scan {

  private Scan() {}

  public static long[] scan(long[] items, LongBinaryOperator plus, int blocks, ForkJoinPool pool) {
    if (blocks < 1) {
      throw new IllegalArgumentException("blocks: " + blocks);
    }
    long[] sums = items.clone();
    Arrays.parallelPrefix(sums, plus);
    return sums;
  }
}
