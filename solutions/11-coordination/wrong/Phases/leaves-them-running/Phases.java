// misconception: work-left-running
// says: still
// from: right/pool-shut-down-by-the-caller
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;

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
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int phase = 0; phase < phases; phase++) {
                    step.run(worker, phase);
                    barrier.await();
                  }
                } catch (BrokenBarrierException e) {
                  // another one has failed
                } catch (Throwable t) {
                  end.completeExceptionally(t);
                }
              }));
    }
    Thread.ofVirtual()
        .start(() -> {
          try {
            for (Thread thread : threads) {
              thread.join();
            }
            end.complete(null);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try {
      end.get();
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }
}
