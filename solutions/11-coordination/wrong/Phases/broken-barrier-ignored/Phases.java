// misconception: the-rest-goes-on
// says: of a later phase
// from: reference
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

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
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int phase = 0; phase < phases; phase++) {
                    step.run(worker, phase);
                    try {
                      barrier.await();
                    } catch (BrokenBarrierException e) {
                      // then there is nobody to wait for
                    }
                  }
                } catch (Throwable t) {
                  failure.compareAndSet(null, t);
                  threads.forEach(Thread::interrupt);
                }
              }));
    }
    joinAll(threads);
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  /** Waits for all; an interrupt is passed on to them, and comes out when they have ended. */
  private static void joinAll(List<Thread> threads) throws InterruptedException {
    InterruptedException interrupted = null;
    for (Thread thread : threads) {
      boolean joined = false;
      while (!joined) {
        try {
          thread.join();
          joined = true;
        } catch (InterruptedException e) {
          interrupted = e;
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
  }
}
