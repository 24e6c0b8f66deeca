// misconception: second-pass-is-short
// says: never more than 1
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
      tasks.add(pool.submit(() -> scanBlock(sums, plus, from, to)));
    }
    tasks.forEach(ForkJoinTask::join);
    long[] before = new long[most];
    for (int block = 1; block < most; block++) {
      long sum = sums[start(block, most, n) - 1];
      before[block] = block == 1 ? sum : plus.applyAsLong(before[block - 1], sum);
    }
    pool.submit(
            () -> {
              for (int block = 1; block < most; block++) {
                int to = start(block + 1, most, n);
                addToBlock(sums, plus, before[block], start(block, most, n), to);
              }
            })
        .join();
    return sums;
  }

  private static int start(int block, int blocks, int n) {
    return (int) ((long) block * n / blocks);
  }

  private static void scanBlock(long[] sums, LongBinaryOperator plus, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      sums[i] = plus.applyAsLong(sums[i - 1], sums[i]);
    }
  }

  private static void addToBlock(
      long[] sums, LongBinaryOperator plus, long before, int from, int to) {
    for (int i = from; i < to; i++) {
      sums[i] = plus.applyAsLong(before, sums[i]);
    }
  }
}
