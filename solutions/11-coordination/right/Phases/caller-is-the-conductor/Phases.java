// kind: the caller gives each worker the next phase through a queue
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {
  private static final int END = -1;

  private Phases() {}

  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    if (workers < 1 || phases < 0) {
      throw new IllegalArgumentException("workers: " + workers + ", phases: " + phases);
    }
    if (phases == 0) {
      return;
    }

    Semaphore ended = new Semaphore(0);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicBoolean stopped = new AtomicBoolean();
    List<BlockingQueue<Integer>> orders = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      BlockingQueue<Integer> mine = new LinkedBlockingQueue<>();
      orders.add(mine);
      threads.add(
          new Thread(() -> {
            while (true) {
              int phase;
              try {
                phase = mine.take();
              } catch (InterruptedException e) {
                continue; // the conductor always sends an END
              }
              if (phase == END || stopped.get()) {
                return;
              }
              try {
                step.run(worker, phase);
              } catch (Throwable t) {
                failure.compareAndSet(null, t);
              }
              ended.release();
            }
          }));
    }
    InterruptedException interrupt = null;
    for (Thread thread : threads) {
      thread.start();
    }
    for (int phase = 0; phase < phases && failure.get() == null && interrupt == null; phase++) {
      for (BlockingQueue<Integer> order : orders) {
        order.add(phase);
      }
      try {
        ended.acquire(workers);
      } catch (InterruptedException e) {
        interrupt = e;
        stopped.set(true);
        threads.forEach(Thread::interrupt);
      }
    }
    for (BlockingQueue<Integer> order : orders) {
      order.add(END);
    }
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupt = e;
          stopped.set(true);
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupt != null) {
      throw interrupt;
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }
}
