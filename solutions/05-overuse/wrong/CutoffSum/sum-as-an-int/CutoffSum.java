// misconception: fits-into-an-int
// says: Each of 4 leaves gave 3000000000
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
      if (to - from <= cutoff) return (long) (int) leaf.sum(from, to);
      int mid = from + (to - from) / 2;
      Sum left = new Sum(from, mid, cutoff, leaf), right = new Sum(mid, to, cutoff, leaf);
      left.fork();
      long other = right.compute();
      return left.join() + other;
    }
  }
}
