// kind: a pool and a barrier; the caller waits for the first failure, and interrupts all
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
    CompletableFuture<Void> end = new CompletableFuture<>();
    List<CompletableFuture<Void>> ends = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        int worker = i;
        CompletableFuture<Void> mine = new CompletableFuture<>();
        ends.add(mine);
        pool.execute(() -> {
          try {
            for (int phase = 0; phase < phases && !end.isDone(); phase++) {
              step.run(worker, phase);
              barrier.await();
            }
            mine.complete(null);
          } catch (BrokenBarrierException e) {
            // another one has failed
          } catch (Throwable t) {
            end.completeExceptionally(t);
          }
        });
      }
      CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new))
          .thenRun(() -> end.complete(null));
      try {
        end.get();
      } catch (InterruptedException e) {
        end.completeExceptionally(e); // no other phase
        throw e;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
