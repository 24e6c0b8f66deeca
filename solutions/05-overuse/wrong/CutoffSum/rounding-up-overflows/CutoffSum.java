// misconception: fits-into-an-int
// says: the largest int
// from: right/futures-asked-in-order
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
    int leaves = (n + cutoff - 1) / cutoff;
    List<ForkJoinTask<Long>> tasks = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      int f = i * cutoff, t = Math.min(n, (i + 1) * cutoff);
      tasks.add(pool.submit(() -> leaf.sum(f, t)));
    }
    long sum = 0;
    for (ForkJoinTask<Long> task : tasks) sum += task.join();
    return sum;
  }
}
