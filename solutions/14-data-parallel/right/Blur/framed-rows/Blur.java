// kind: a frame of one row around the picture, filled anew in each round
package dataparallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class Blur {

  private Blur() {}

  public static int[][] blur(
      int[][] picture, int rounds, int bands, RowFilter filter, ForkJoinPool pool) {
    if (rounds < 0 || bands < 1) {
      throw new IllegalArgumentException(rounds + " rounds, " + bands + " bands");
    }
    int height = picture.length;
    int[][] old = framed(picture);
    int[][] next = framed(picture);
    for (int round = 0; round < rounds && height > 0; round++) {
      old[0] = old[1];
      old[height + 1] = old[height];
      List<ForkJoinTask<?>> tasks = new ArrayList<>();
      for (int band = 0; band < bands; band++) {
        int from = 1 + (int) ((long) band * height / bands);
        int to = 1 + (int) ((band + 1L) * height / bands);
        int[][] source = old;
        int[][] target = next;
        tasks.add(
            pool.submit(() -> {
              for (int y = from; y < to; y++) {
                filter.apply(source[y - 1], source[y], source[y + 1], target[y]);
              }
            }));
      }
      tasks.forEach(ForkJoinTask::join);
      int[][] swap = old;
      old = next;
      next = swap;
    }
    return Arrays.copyOfRange(old, 1, height + 1);
  }

  /** Copies of the rows, with room for one more above and below. */
  private static int[][] framed(int[][] picture) {
    int[][] rows = new int[picture.length + 2][];
    for (int y = 0; y < picture.length; y++) {
      rows[y + 1] = picture[y].clone();
    }
    return rows;
  }
}
