// kind: a phaser in virtual threads; a failure terminates it
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;
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
    Phaser phaser = new Phaser(workers);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              boolean goesOn = true;
              for (int phase = 0; phase < phases && goesOn; phase++) {
                step.run(worker, phase);
                goesOn = phaser.arriveAndAwaitAdvance() >= 0;
              }
            } catch (Throwable t) {
              failure.compareAndSet(null, t);
              phaser.forceTermination();
            }
          }));
    }
    joinAll(threads, phaser);
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  private static void joinAll(List<Thread> threads, Phaser phaser) throws InterruptedException {
    InterruptedException interrupted = null;
    for (Thread thread : threads) {
      boolean joined = false;
      while (!joined) {
        try {
          thread.join();
          joined = true;
        } catch (InterruptedException e) {
          interrupted = e;
          phaser.forceTermination();
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
  }
}
