// misconception: left-at-the-barrier
// says: waits for ever
// from: right/pool-shut-down-by-the-caller
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {

  private Phases() {}

  /** Runs a step for each worker in each phase. */
  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    if (workers < 1 || phases < 0) {
      throw new IllegalArgumentException(workers + " workers, " + phases + " phases");
    }
    CyclicBarrier barrier = new CyclicBarrier(workers);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        int worker = i;
        ends.add(
            pool.submit(() -> {
              for (int phase = 0; phase < phases; phase++) {
                step.run(worker, phase);
                barrier.await();
              }
              return null;
            }));
      }
      try {
        for (Future<?> end : ends) {
          end.get();
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
