// kind: a latch for each phase; a worker that has failed counts it down too
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {

  private Phases() {}

  /** Runs a step for each worker in each phase. */
  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    if (workers < 1 || phases < 0) {
      throw new IllegalArgumentException(workers + " workers, " + phases + " phases");
    }
    List<CountDownLatch> ends =
        Stream.generate(() -> new CountDownLatch(workers)).limit(phases).toList();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int phase = 0; phase < phases; phase++) {
                    try {
                      step.run(worker, phase);
                    } catch (Throwable t) {
                      failure.compareAndSet(null, t);
                    }
                    ends.get(phase).countDown();
                    ends.get(phase).await();
                    if (failure.get() != null) {
                      return;
                    }
                  }
                } catch (InterruptedException e) {
                  failure.compareAndSet(null, e);
                }
              }));
    }
    joinAll(threads, failure);
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  /** Waits for all; an interrupt is passed on to them, and comes out when they have ended. */
  private static void joinAll(List<Thread> threads, AtomicReference<Throwable> failure)
      throws InterruptedException {
    InterruptedException interrupted = null;
    for (Thread thread : threads) {
      boolean joined = false;
      while (!joined) {
        try {
          thread.join();
          joined = true;
        } catch (InterruptedException e) {
          interrupted = e;
          failure.compareAndSet(null, e); // no other phase
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
  }
}
