package kit.quiescence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import kit.threads.JvmThreads;

/**
 * Work that a fork/join pool has left lying: it is in a queue, and a worker is free or could be
 * made.
 *
 * <p>Such a pool filters the signals by which its workers call each other, since who is done with a
 * task looks for the next one anyhow. It promises no more than to attempt to keep enough workers
 * active. Once in a long while that is not enough (seen with JDK 25.0.3, once in some hundred
 * thousand pools of twelve: eleven workers at the gate, one task queued, and no twelfth worker was
 * made). Where no task waits for another this costs a little time; where all wait for the one that
 * was not taken, it stays so for ever. Virtual threads are run by such a pool, too.
 *
 * <p>That is chance, so it must not decide a verdict. The pool may run the task at any time, and
 * any other submission would make it do so. This is that submission.
 */
final class MissedPoolSignals {
  private MissedPoolSignals() {}

  /**
   * Makes every pool with a free worker, or room for one, look after its queues.
   *
   * @param stacks the threads that there are, all asleep
   * @return whether there was such a pool, so that this is no standstill
   */
  static boolean repeat(Map<Thread, StackTraceElement[]> stacks) {
    var pools = new HashMap<ForkJoinPool, List<ForkJoinWorkerThread>>();
    for (Thread thread : stacks.keySet()) {
      if (thread instanceof ForkJoinWorkerThread worker && worker.getPool() != null) {
        pools.computeIfAbsent(worker.getPool(), _ -> new ArrayList<>()).add(worker);
      }
    }
    boolean any = false;
    for (var entry : pools.entrySet()) {
      ForkJoinPool pool = entry.getKey();
      List<ForkJoinWorkerThread> workers = entry.getValue();
      if (hasWork(pool)
          && (pool.getPoolSize() < pool.getParallelism()
              || workers.stream().anyMatch(w -> WakeUpPotential.isIdle(stacks.get(w))))) {
        signal(pool, workers.getFirst());
        any = true;
      }
    }
    return any;
  }

  private static boolean hasWork(ForkJoinPool pool) {
    return pool.getQueuedTaskCount() > 0 || pool.hasQueuedSubmissions();
  }

  private static void signal(ForkJoinPool pool, ForkJoinWorkerThread worker) {
    if (JvmThreads.include(worker)) {
      Thread.startVirtualThread(() -> {});
      return;
    }
    try {
      pool.execute(() -> {});
    } catch (RejectedExecutionException shutDown) {
      // Nobody can help it any more; then nothing is proved either.
    }
  }
}
