package dataparallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Exercise 14.3: a filter over all rows of a picture, several times. You repair it. */
public final class Blur {

  private Blur() {}

  /**
   * Applies a filter to a picture in several rounds, and returns the new picture. In each round the
   * filter computes every row once, from the row itself and its two neighbours, as they were after
   * the round before. Above the first row and below the last one there is nothing. There, the
   * nearest row stands for the missing one: the first row is its own neighbour above, and the last
   * row its own neighbour below.
   *
   * <p>The rows are cut into bands of equal size, or they differ by one row. In each round, all
   * bands are worked on at the same time, in the pool's threads, as far as the pool has enough of
   * them. No row is filtered in the calling thread.
   *
   * <p>The array {@code picture} and its rows do not change, not even for a moment. The result is a
   * new array, and its rows are new arrays.
   *
   * @param picture the rows from top to bottom, all of the same length; may be empty
   * @param rounds how many rounds, at least 0
   * @param bands how many bands, at least 1; may be more than there are rows
   * @param filter computes one row. It gets no row that is being changed. What it throws comes out
   *     of this method, as it is or as the cause of another unchecked exception
   * @param pool the pool in which the bands are worked on; it may have a single thread. It belongs
   *     to the caller, and stays open
   * @return the new picture. When this method returns, the filter is not at work any more
   * @throws IllegalArgumentException if {@code rounds} is less than 0, or {@code bands} less than 1
   */
  public static int[][] blur(
      int[][] picture, int rounds, int bands, RowFilter filter, ForkJoinPool pool) {
    if (rounds < 0 || bands < 1) {
      throw new IllegalArgumentException(rounds + " rounds, " + bands + " bands");
    }
    int[][] rows = Arrays.stream(picture).map(int[]::clone).toArray(int[][]::new);
    for (int round = 0; round < rounds; round++) {
      List<ForkJoinTask<?>> tasks = new ArrayList<>();
      for (int band = 0; band < bands; band++) {
        int from = (int) ((long) band * rows.length / bands);
        int to = (int) ((band + 1L) * rows.length / bands);
        tasks.add(pool.submit(() -> filterBand(rows, from, to, filter)));
      }
      tasks.forEach(ForkJoinTask::join);
    }
    return rows;
  }

  private static void filterBand(int[][] rows, int from, int to, RowFilter filter) {
    for (int y = from; y < to; y++) {
      int above = Math.max(y - 1, from);
      int below = Math.min(y + 1, to - 1);
      filter.apply(rows[above], rows[y], rows[below], rows[y]);
    }
  }
}
