// misconception: work-left-running
// says: Interrupted while it waited
// from: reference
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {

  private Phases() {}

  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    if (workers < 1 || phases < 0) {
      throw new IllegalArgumentException("workers: " + workers + ", phases: " + phases);
    }
    if (phases == 0) {
      return;
    }

    Phaser phaser = new Phaser(workers);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads.add(
          new Thread(() -> {
            try {
              for (int phase = 0; phase < phases; phase++) {
                step.run(worker, phase);
                if (phaser.arriveAndAwaitAdvance() < 0) {
                  return;
                }
              }
            } catch (Throwable t) {
              failure.compareAndSet(null, t);
              phaser.forceTermination();
            }
          }));
    }
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      phaser.forceTermination();
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        thread.join();
      }
      throw e;
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }
}
