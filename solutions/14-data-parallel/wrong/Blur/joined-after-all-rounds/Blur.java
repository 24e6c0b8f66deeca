// misconception: rounds-overlap
// says: had not been computed
// from: reference
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
    int[][] old = Arrays.stream(picture).map(int[]::clone).toArray(int[][]::new);
    int[][] next = new int[height][height == 0 ? 0 : picture[0].length];
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (int band = 0; band < bands; band++) {
        int from = (int) ((long) band * height / bands);
        int to = (int) ((band + 1L) * height / bands);
        int[][] source = old;
        int[][] target = next;
        tasks.add(pool.submit(() -> filterBand(source, target, from, to, filter)));
      }
      int[][] swap = old;
      old = next;
      next = swap;
    }
    tasks.forEach(ForkJoinTask::join);
    return old;
  }

  private static void filterBand(
      int[][] source, int[][] target, int from, int to, RowFilter filter) {
    for (int y = from; y < to; y++) {
      int above = Math.max(y - 1, 0);
      int below = Math.min(y + 1, source.length - 1);
      filter.apply(source[above], source[y], source[below], target[y]);
    }
  }
}
