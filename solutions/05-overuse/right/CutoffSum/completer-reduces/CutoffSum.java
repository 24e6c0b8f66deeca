// kind: CountedCompleters whose sums are added in onCompletion
package overuse;

import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;

public final class CutoffSum {
  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    if (n == 0) {
      return 0;
    }
    return pool.invoke(new Part(null, 0, n, cutoff, leaf));
  }

  private static final class Part extends CountedCompleter<Long> {
    private static final long serialVersionUID = 1L;
    private final int from;
    private final int to;
    private final int cutoff;
    private final transient Leaf leaf;
    private long sum;
    private Part left;
    private Part right;

    Part(Part parent, int from, int to, int cutoff, Leaf leaf) {
      super(parent);
      this.from = from;
      this.to = to;
      this.cutoff = cutoff;
      this.leaf = leaf;
    }

    @Override
    public void compute() {
      if (to - from <= cutoff) {
        sum = leaf.sum(from, to);
        tryComplete();
        return;
      }
      int mid = (from + to) >>> 1;
      left = new Part(this, from, mid, cutoff, leaf);
      right = new Part(this, mid, to, cutoff, leaf);
      setPendingCount(2);
      left.fork();
      right.fork();
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      if (left != null) {
        sum = left.sum + right.sum;
      }
    }

    @Override
    public Long getRawResult() {
      return sum;
    }
  }
}
