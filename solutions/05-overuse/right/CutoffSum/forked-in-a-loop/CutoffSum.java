// kind: one task cuts off equal leaves in a loop, forks all, then joins all
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
    int k = n / cutoff + (n % cutoff == 0 ? 0 : 1);
    return pool.invoke(
        new RecursiveTask<Long>() {
          @Override
          protected Long compute() {
            Deque<ForkJoinTask<Long>> all = new ArrayDeque<>();
            int base = k == 0 ? 0 : n / k, rest = k == 0 ? 0 : n % k, from = 0;
            for (int i = 0; i < k; i++) {
              int f = from, t = f + base + (i < rest ? 1 : 0);
              all.push(ForkJoinTask.adapt(() -> leaf.sum(f, t)).fork());
              from = t;
            }
            long sum = 0;
            while (!all.isEmpty()) sum += all.pop().join();
            return sum;
          }
        });
  }
}
