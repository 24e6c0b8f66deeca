// kind: a band waits only for its neighbours: a future for each band and round
package dataparallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

public final class Blur {

  private Blur() {}

  public static int[][] blur(
      int[][] picture, int rounds, int bands, RowFilter filter, ForkJoinPool pool) {
    if (rounds < 0 || bands < 1) {
      throw new IllegalArgumentException(rounds + " rounds, " + bands + " bands");
    }
    int height = picture.length;
    int most = Math.min(bands, height); // no band is empty: neighbours are neighbours
    int[][] old = Arrays.stream(picture).map(int[]::clone).toArray(int[][]::new);
    int[][] next = Arrays.stream(picture).map(int[]::clone).toArray(int[][]::new);
    List<CompletableFuture<Void>> before =
        Collections.nCopies(most, CompletableFuture.completedFuture(null));
    for (int round = 0; round < rounds; round++) {
      int[][] source = old;
      int[][] target = next;
      List<CompletableFuture<Void>> now = new ArrayList<>();
      for (int band = 0; band < most; band++) {
        int from = (int) ((long) band * height / most);
        int to = (int) ((band + 1L) * height / most);
        CompletableFuture<Void> itself = before.get(band);
        CompletableFuture<Void> above = before.get(Math.max(band - 1, 0));
        CompletableFuture<Void> below = before.get(Math.min(band + 1, most - 1));
        now.add(
            CompletableFuture.allOf(above, itself, below)
                .thenRunAsync(() -> filterBand(source, target, from, to, filter), pool));
      }
      before = now;
      old = target;
      next = source;
    }
    CompletableFuture.allOf(before.toArray(CompletableFuture[]::new)).join();
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
