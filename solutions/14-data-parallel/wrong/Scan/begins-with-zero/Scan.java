// misconception: zero-to-begin-with
// says: plus was called with 0
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
    long[] result = new long[n];
    long[] blockSums = new long[blocks];
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      int place = block;
      tasks.add(
          pool.submit(() -> {
            long sum = 0;
            for (int i = start(place, blocks, n); i < start(place + 1, blocks, n); i++) {
              sum = plus.applyAsLong(sum, items[i]);
            }
            blockSums[place] = sum;
          }));
    }
    tasks.forEach(ForkJoinTask::join);
    tasks.clear();
    long before = 0;
    for (int block = 0; block < blocks; block++) {
      int place = block;
      long first = before;
      tasks.add(
          pool.submit(() -> {
            long sum = first;
            for (int i = start(place, blocks, n); i < start(place + 1, blocks, n); i++) {
              sum = plus.applyAsLong(sum, items[i]);
              result[i] = sum;
            }
          }));
      before = plus.applyAsLong(before, blockSums[block]);
    }
    tasks.forEach(ForkJoinTask::join);
    return result;
  }

  private static int start(int block, int blocks, int n) {
    return (int) ((long) block * n / blocks);
  }
}
