// misconception: counted-together
// says: Two leaves gave 1 and 5, and sum gave
// from: right/invoke-all
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public final class CutoffSum {
  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    long[] total = new long[1];
    class Work extends RecursiveAction {
      final int from;
      final int to;

      Work(int from, int to) {
        this.from = from;
        this.to = to;
      }

      @Override
      protected void compute() {
        if (to - from <= cutoff) {
          total[0] += leaf.sum(from, to);
        } else {
          int mid = from + (to - from) / 2;
          invokeAll(new Work(from, mid), new Work(mid, to));
        }
      }
    }
    if (n > 0) {
      pool.invoke(new Work(0, n));
    }
    return total[0];
  }
}
