// misconception: fits-into-an-int
// says: a leaf was to begin or end at a number that is negative
// from: right/ends-as-long
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;

public final class CutoffSum {
  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) throw new IllegalArgumentException("cutoff");
    List<ForkJoinTask<Long>> ts = new ArrayList<>();
    for (int from = 0; from < n; from += cutoff) {
      int f = from;
      int t = Math.min(n, from + cutoff);
      ts.add(pool.submit(() -> leaf.sum(f, t)));
    }
    long s = 0;
    for (var t : ts) s += t.join();
    return s;
  }

  private static final class Sum extends RecursiveTask<Long> {
    final int from, to, cutoff;
    final transient Leaf leaf;

    Sum(int from, int to, int cutoff, Leaf leaf) {
      this.from = from;
      this.to = to;
      this.cutoff = cutoff;
      this.leaf = leaf;
    }

    @Override
    protected Long compute() {
      return 0L;
    }
  }
}
