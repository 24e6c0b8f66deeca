// misconception: work-left-running
// says: was still at work when sum had done its last step
// from: right/tickets
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    int leaves = Math.ceilDiv(n, cutoff);
    AtomicLong ticket = new AtomicLong();
    AtomicBoolean broken = new AtomicBoolean();
    Callable<Long> worker =
        () -> {
          long mine = 0;
          for (long k; !broken.get() && (k = ticket.getAndIncrement()) < leaves; ) {
            int from = (int) (k * cutoff);
            int to = (int) Math.min(n, (k + 1) * cutoff);
            boolean fine = false;
            try {
              mine += leaf.sum(from, to);
              fine = true;
            } finally {
              if (!fine) {
                broken.set(true);
              }
            }
          }
          return mine;
        };
    List<ForkJoinTask<Long>> team = new ArrayList<>();
    for (int w = 0; w < Math.min(leaves, pool.getParallelism()); w++) {
      team.add(pool.submit(worker));
    }
    long total = team.isEmpty() ? 0 : team.getFirst().join();
    for (ForkJoinTask<Long> one : team.subList(Math.min(1, team.size()), team.size())) {
      if (one.isDone()) { // when the first worker finds no more leaves, all must be done
        total += one.join();
      }
    }
    return total;
  }
}
