// kind: a new array of rows for each round, and a parallel stream of rows inside the pool
package dataparallel;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

public final class Blur {

  private Blur() {}

  public static int[][] blur(
      int[][] picture, int rounds, int bands, RowFilter filter, ForkJoinPool pool) {
    if (rounds < 0 || bands < 1) {
      throw new IllegalArgumentException(rounds + " rounds, " + bands + " bands");
    }
    int[][] rows = Arrays.stream(picture).map(int[]::clone).toArray(int[][]::new);
    for (int round = 0; round < rounds; round++) {
      int[][] old = rows;
      rows = pool.submit(() -> filtered(old, filter)).join();
    }
    return rows;
  }

  private static int[][] filtered(int[][] old, RowFilter filter) {
    int[][] next = new int[old.length][];
    IntStream.range(0, old.length)
        .parallel()
        .forEach(y -> {
          int[] row = new int[old[y].length];
          filter.apply(old[Math.max(y - 1, 0)], old[y], old[Math.min(y + 1, old.length - 1)], row);
          next[y] = row;
        });
    return next;
  }
}
