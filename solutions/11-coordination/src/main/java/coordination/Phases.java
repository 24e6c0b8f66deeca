package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 11.2: a thread for each worker, and a barrier that is broken when one of them fails. */
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
              .name("worker " + worker)
              .start(() -> {
                try {
                  for (int phase = 0; phase < phases; phase++) {
                    step.run(worker, phase);
                    barrier.await();
                  }
                } catch (Throwable t) {
                  // Only the first failure counts. The others learn of it at the barrier, and what
                  // they throw then comes later.
                  failure.compareAndSet(null, t);
                  breakForAll(barrier);
                }
              }));
    }
    joinAll(threads, barrier);
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  /** Breaks the barrier for all who wait there, and for all who come later. */
  private static void breakForAll(CyclicBarrier barrier) {
    Thread.currentThread().interrupt();
    try {
      barrier.await(); // an interrupted thread does not wait: it breaks the barrier
    } catch (InterruptedException | BrokenBarrierException e) {
      Thread.interrupted(); // if the barrier was broken before, the flag is still set
    }
  }

  /** Waits for all; an interrupt is passed on to them, and comes out when they have ended. */
  private static void joinAll(List<Thread> threads, CyclicBarrier barrier)
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
          breakForAll(barrier);
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
  }
}
