// kind: no recursion: slices of the cutoff as callables, their futures asked in order
package overuse;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) throw new IllegalArgumentException("cutoff: " + cutoff);
    List<Future<Long>> slices = new ArrayList<>();
    for (long from = 0; from < n; from += cutoff) {
      int f = (int) from;
      int t = (int) Math.min(n, from + cutoff);
      slices.add(pool.submit(() -> leaf.sum(f, t)));
    }
    long sum = 0;
    try {
      for (Future<Long> slice : slices) sum += slice.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a leaf failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return sum;
  }
}
