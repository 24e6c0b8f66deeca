// misconception: too-few-workers
// says: at work at the same time
// from: reference
package coordination;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
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
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(workers, 8));
    for (int i = 0; i < workers; i++) {
      int worker = i;
      pool.execute(() -> {
        try {
          for (int phase = 0; phase < phases && !stopped.get(); phase++) {
            step.run(worker, phase);
            if (phaser.arriveAndAwaitAdvance() < 0) {
              return;
            }
          }
        } catch (Throwable t) {
          failure.compareAndSet(null, t);
          stopped.set(true);
          phaser.forceTermination();
        }
      });
    }
    pool.shutdown();
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
        stopped.set(true);
        phaser.forceTermination();
        pool.shutdownNow();
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
