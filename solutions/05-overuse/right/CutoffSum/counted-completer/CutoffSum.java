// kind: a CountedCompleter that adds up in a LongAdder
package overuse;

import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    LongAdder sum = new LongAdder();
    if (n > 0) {
      pool.invoke(new Part(null, 0, n, cutoff, leaf, sum));
    }
    return sum.sum();
  }

  private static final class Part extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;
    private final int cutoff;
    private final transient Leaf leaf;
    private final LongAdder sum;

    Part(CountedCompleter<?> parent, int from, int to, int cutoff, Leaf leaf, LongAdder sum) {
      super(parent);
      this.from = from;
      this.to = to;
      this.cutoff = cutoff;
      this.leaf = leaf;
      this.sum = sum;
    }

    @Override
    public void compute() {
      int end = to;
      while (end - from > cutoff) {
        int mid = from + (end - from) / 2;
        addToPendingCount(1);
        new Part(this, mid, end, cutoff, leaf, sum).fork();
        end = mid;
      }
      sum.add(leaf.sum(from, end));
      tryComplete();
    }
  }
}
