// misconception: left-at-the-barrier
// says: waits for ever
// from: reference
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
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
    AtomicBoolean stopped = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads.add(
          new Thread(() -> {
            try {
              for (int phase = 0; phase < phases; phase++) {
                step.run(worker, phase);
                if (stopped.get()) {
                  phaser.forceTermination();
                }
                if (phaser.arriveAndAwaitAdvance() < 0 || stopped.get()) {
                  phaser.forceTermination();
                  return;
                }
              }
            } catch (Exception e) {
              failure.compareAndSet(null, e);
              phaser.forceTermination();
            }
          }));
    }
    threads.forEach(Thread::start);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (true) {
        try {
          thread.join();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          stopped.set(true);
          for (Thread each : threads) {
            each.interrupt();
          }
        }
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }
}
