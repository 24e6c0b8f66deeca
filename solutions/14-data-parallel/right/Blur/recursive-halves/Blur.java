// kind: recursive halves
package dataparallel;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public final class Blur {

  private Blur() {}

  public static int[][] blur(
      int[][] picture, int rounds, int bands, RowFilter filter, ForkJoinPool pool) {
    if (rounds < 0 || bands < 1) {
      throw new IllegalArgumentException(rounds + " rounds, " + bands + " bands");
    }
    int[][] old = Arrays.stream(picture).map(int[]::clone).toArray(int[][]::new);
    int[][] next = Arrays.stream(picture).map(int[]::clone).toArray(int[][]::new);
    for (int round = 0; round < rounds; round++) {
      pool.invoke(new Band(old, next, 0, old.length, bands, filter));
      int[][] swap = old;
      old = next;
      next = swap;
    }
    return old;
  }

  private static final class Band extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final transient int[][] source;
    private final transient int[][] target;
    private final int from;
    private final int to;
    private final int bands;
    private final transient RowFilter filter;

    Band(int[][] source, int[][] target, int from, int to, int bands, RowFilter filter) {
      this.source = source;
      this.target = target;
      this.from = from;
      this.to = to;
      this.bands = bands;
      this.filter = filter;
    }

    @Override
    protected void compute() {
      if (bands > 1 && to - from > 1) {
        int half = bands / 2;
        int middle = from + (int) ((long) (to - from) * half / bands);
        invokeAll(
            new Band(source, target, from, middle, half, filter),
            new Band(source, target, middle, to, bands - half, filter));
        return;
      }
      for (int y = from; y < to; y++) {
        int[] above = y == 0 ? source[0] : source[y - 1];
        int[] below = y == source.length - 1 ? source[y] : source[y + 1];
        filter.apply(above, source[y], below, target[y]);
      }
    }
  }
}
