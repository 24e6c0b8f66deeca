// misconception: consequence-for-cause
// says: does not say why
// from: right/pool-shut-down-by-the-caller
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

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

    ExecutorService pool = Executors.newFixedThreadPool(workers);
    CyclicBarrier barrier = new CyclicBarrier(workers);
    AtomicBoolean stopped = new AtomicBoolean();
    List<Future<?>> futures = new ArrayList<>();
    CountDownLatch begin = new CountDownLatch(1);
    boolean interrupted = false;
    for (int i = 0; i < workers; i++) {
      int worker = i;
      futures.add(
          pool.submit(() -> {
            try {
              begin.await();
              for (int phase = 0; phase < phases && !stopped.get(); phase++) {
                step.run(worker, phase);
                if (stopped.get()) {
                  return null;
                }
                barrier.await();
              }
              return null;
            } catch (Throwable t) {
              stopped.set(true);
              pool.shutdownNow();
              throw t;
            }
          }));
    }
    begin.countDown();
    pool.shutdown();
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
        stopped.set(true);
        pool.shutdownNow();
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    for (Future<?> future : futures) {
      future.get();
    }
  }
}
