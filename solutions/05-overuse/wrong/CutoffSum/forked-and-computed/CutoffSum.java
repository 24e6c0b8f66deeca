// misconception: half-done-twice
// says: given to a leaf more than once
// from: right/unsigned-shift
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public final class CutoffSum {
  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) throw new IllegalArgumentException("cutoff");
    return n == 0 ? 0 : pool.invoke(new Sum(0, n, cutoff, leaf));
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
      if (to - from <= cutoff) return leaf.sum(from, to);
      int mid = from + (to - from) / 2;
      Sum left = new Sum(from, mid, cutoff, leaf), right = new Sum(mid, to, cutoff, leaf);
      left.fork();
      long l = left.compute();
      long o = right.compute();
      left.join();
      return l + o;
    }
  }
}
