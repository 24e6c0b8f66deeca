// kind: two semaphores in turn, for even and for odd phases
package coordination;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

    Semaphore[] turnstile = {new Semaphore(0), new Semaphore(0)};
    AtomicInteger arrived = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicBoolean stopped = new AtomicBoolean();
    Thread[] threads = new Thread[workers];
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads[i] =
          new Thread(() -> {
            for (int phase = 0; phase < phases && !stopped.get(); phase++) {
              try {
                step.run(worker, phase);
              } catch (Throwable t) {
                failure.compareAndSet(null, t);
                stopped.set(true);
              }
              Semaphore here = turnstile[phase % 2];
              if (arrived.incrementAndGet() == workers) {
                arrived.set(0); // nobody else comes before the permits are there
                here.release(workers);
              }
              here.acquireUninterruptibly();
            }
            // Who leaves early does so after a phase that not all of the others may have left,
            // so the ones that have begun the next phase must not wait for us.
            for (Semaphore each : turnstile) {
              if (stopped.get()) {
                each.release(workers);
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
