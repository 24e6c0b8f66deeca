// misconception: a-little-over
// says: A leaf got 400 of the 1000 numbers
// from: right/forked-in-a-loop
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
    if (n == 0) return 0;
    int leaves = Math.max(1, (int) Math.round((double) n / cutoff));
    List<ForkJoinTask<Long>> tasks = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      int f = i * cutoff, t = i == leaves - 1 ? n : f + cutoff;
      tasks.add(pool.submit(() -> leaf.sum(f, t)));
    }
    long sum = 0;
    for (ForkJoinTask<Long> task : tasks) sum += task.join();
    return sum;
  }
}
