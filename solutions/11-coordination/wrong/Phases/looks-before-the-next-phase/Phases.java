// misconception: failure-dies-with-its-worker
// says: returned as if it had not
// from: reference
package coordination;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
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

    Semaphore[] go = new Semaphore[workers];
    Semaphore ended = new Semaphore(0);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicBoolean stopped = new AtomicBoolean();
    Thread[] threads = new Thread[workers];
    for (int i = 0; i < workers; i++) {
      int worker = i;
      go[worker] = new Semaphore(0);
      threads[i] =
          new Thread(() -> {
            for (int phase = 0; phase < phases; phase++) {
              go[worker].acquireUninterruptibly();
              if (stopped.get()) {
                return;
              }
              try {
                step.run(worker, phase);
              } catch (Throwable t) {
                failure.compareAndSet(null, t);
              } finally {
                ended.release();
              }
            }
          });
      threads[i].start();
    }
    try {
      for (int phase = 0; phase < phases; phase++) {
        if (failure.get() != null) {
          throw new ExecutionException(failure.get());
        }
        for (Semaphore each : go) {
          each.release();
        }
        ended.acquire(workers);
      }
    } catch (InterruptedException e) {
      stopped.set(true);
      for (Thread thread : threads) {
        thread.interrupt();
      }
      throw e;
    } finally {
      stopped.set(true);
      for (Semaphore each : go) {
        each.release();
      }
      boolean interrupted = false;
      for (Thread thread : threads) {
        while (thread.isAlive()) {
          try {
            thread.join();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
