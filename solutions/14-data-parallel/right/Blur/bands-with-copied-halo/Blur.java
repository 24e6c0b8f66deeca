// kind: copies each band with its halo, as separate machines would
package dataparallel;

import java.util.ArrayList;
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
    int[][] rows = new int[height][];
    for (int y = 0; y < height; y++) {
      rows[y] = picture[y].clone();
    }
    for (int round = 0; round < rounds; round++) {
      List<ForkJoinTask<int[][]>> tasks = new ArrayList<>();
      for (int band = 0; band < bands; band++) {
        int from = (int) ((long) band * height / bands);
        int to = (int) ((band + 1L) * height / bands);
        if (from < to) {
          int[][] withHalo = new int[to - from + 2][];
          for (int i = 0; i < withHalo.length; i++) {
            withHalo[i] = rows[Math.clamp(from + i - 1, 0, height - 1)].clone();
          }
          tasks.add(pool.submit(() -> filtered(withHalo, filter)));
        }
      }
      int y = 0;
      for (ForkJoinTask<int[][]> task : tasks) {
        for (int[] row : task.join()) {
          rows[y++] = row;
        }
      }
    }
    return rows;
  }

  private static int[][] filtered(int[][] withHalo, RowFilter filter) {
    int[][] band = new int[withHalo.length - 2][withHalo[0].length];
    for (int i = 0; i < band.length; i++) {
      filter.apply(withHalo[i], withHalo[i + 1], withHalo[i + 2], band[i]);
    }
    return band;
  }
}
