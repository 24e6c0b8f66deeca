// misconception: more-tasks-more-speed
// says: 10 numbers and a cutoff of 4
// from: right/unsigned-shift
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
    return n == 0 ? 0 : pool.invoke(new Sum(0, n, cutoff, leaf));
  }

  private static final class Sum extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1L;
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
      return part(from, to, true);
    }

    private long part(int a, int b, boolean odd) {
      if (b - a <= cutoff) return leaf.sum(a, b);
      int mid = odd ? a + (b - a + 1) / 2 : a + (b - a) / 2;
      ForkJoinTask<Long> left = ForkJoinTask.adapt(() -> part(a, mid, odd)).fork();
      long other = part(mid, b, !odd);
      return left.join() + other;
    }
  }
}
