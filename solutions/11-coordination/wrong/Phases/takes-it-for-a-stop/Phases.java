// misconception: failure-dies-with-its-worker
// says: returned as if it had not
// from: reference
package coordination;

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

    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicBoolean stopped = new AtomicBoolean();
    Phaser phaser = new Phaser(workers);
    Thread[] threads = new Thread[workers];
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads[i] =
          new Thread(() -> {
            try {
              for (int phase = 0; phase < phases; phase++) {
                step.run(worker, phase);
                if (stopped.get() || phaser.arriveAndAwaitAdvance() < 0) {
                  return;
                }
              }
            } catch (InterruptedException e) {
              // stopped by run
              phaser.forceTermination();
            } catch (Throwable t) {
              failure.compareAndSet(null, t);
              phaser.forceTermination();
            } finally {
              if (stopped.get()) {
                phaser.forceTermination();
              }
            }
          });
    }
    for (Thread thread : threads) {
      thread.start();
    }
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
