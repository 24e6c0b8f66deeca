// kind: no recursion: a task for every piece of the cutoff, handed to the pool
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    List<ForkJoinTask<Long>> tasks = new ArrayList<>();
    for (int from = 0; from < n; from += Math.min(cutoff, n - from)) {
      int first = from;
      int end = from + Math.min(cutoff, n - from);
      tasks.add(pool.submit(() -> leaf.sum(first, end)));
    }
    long sum = 0;
    for (ForkJoinTask<Long> task : tasks) {
      sum += task.join();
    }
    return sum;
  }
}
