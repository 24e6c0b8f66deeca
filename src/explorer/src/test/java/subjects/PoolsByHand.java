package subjects;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pools that the code puts together itself, and less common ones. */
public final class PoolsByHand {
  private PoolsByHand() {}

  private static ThreadPoolExecutor twoWorkers() {
    return new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
  }

  private static ThreadPoolExecutor narrow(RejectedExecutionHandler handler) {
    return new ThreadPoolExecutor(
        1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), Thread::new, handler);
  }

  static int submitted(ExecutorService pool, int times) throws InterruptedException {
    var n = new AtomicInteger();
    try (pool) {
      for (int i = 0; i < times; i++) {
        pool.execute(n::incrementAndGet);
      }
    }
    return n.get();
  }

  @Accepted
  public static final class TwoWorkers extends TwoExpectedScenario {
    TwoWorkers() {
      super(() -> submitted(twoWorkers(), 2));
    }
  }

  private static final class Shared {
    private int n;
  }

  @Rejected(says = "W1 read n before W2 wrote it", belief = "one-line-one-step")
  public static final class RacyTwoWorkers extends TwoExpectedScenario {
    RacyTwoWorkers() {
      super(() -> {
        var shared = new Shared();
        try (var pool = twoWorkers()) {
          pool.execute(() -> shared.n++);
          pool.submit(() -> shared.n++);
        }
        return shared.n;
      });
    }
  }

  /** While a factory makes the only worker of a pool, another thread brings a task, too. */
  @Accepted
  public static final class OneWorkerFromAFactory extends TwoExpectedScenario {
    OneWorkerFromAFactory() {
      super(() -> {
        var shared = new Shared();
        var made = new AtomicInteger();
        try (var pool =
            Executors.newSingleThreadExecutor(task -> {
              made.incrementAndGet();
              return new Thread(task);
            })) {
          Thread other = new Thread(() -> pool.execute(() -> shared.n++));
          other.start();
          pool.execute(() -> shared.n++);
          other.join();
        }
        return shared.n + made.get() - 1;
      });
    }
  }

  @Accepted
  public static final class CallerRuns extends TwoExpectedScenario {
    CallerRuns() {
      super(() -> submitted(narrow(new ThreadPoolExecutor.CallerRunsPolicy()), 4) / 2);
    }
  }

  @Rejected(says = "instead of 2")
  public static final class Discards extends TwoExpectedScenario {
    Discards() {
      super(() -> submitted(narrow(new ThreadPoolExecutor.DiscardPolicy()), 4) / 2);
    }
  }

  @Rejected(says = "instead of 2")
  public static final class DiscardsTheOldest extends TwoExpectedScenario {
    DiscardsTheOldest() {
      super(() -> submitted(narrow(new ThreadPoolExecutor.DiscardOldestPolicy()), 4) / 2);
    }
  }

  @Rejected(says = "RejectedExecutionException")
  public static final class Aborts extends TwoExpectedScenario {
    Aborts() {
      super(() -> submitted(narrow(new ThreadPoolExecutor.AbortPolicy()), 4) / 2);
    }
  }

  @Accepted
  public static final class HandlerWaits extends TwoExpectedScenario {
    HandlerWaits() {
      super(() -> submitted(narrow(HandlerWaits::put), 4) / 2);
    }

    private static void put(Runnable task, ThreadPoolExecutor pool) {
      try {
        pool.getQueue().put(task);
      } catch (InterruptedException e) {
        throw new RejectedExecutionException(e);
      }
    }
  }

  private static final class PatientQueue extends ArrayBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1;

    PatientQueue() {
      super(1);
    }

    @Override
    public boolean offer(Runnable task) {
      try {
        put(task);
        return true;
      } catch (InterruptedException e) {
        return false;
      }
    }
  }

  @Accepted
  public static final class QueueWaits extends TwoExpectedScenario {
    QueueWaits() {
      super(() ->
          submitted(new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PatientQueue()), 4) / 2);
    }
  }

  @Accepted
  public static final class HandsOver extends TwoExpectedScenario {
    HandsOver() {
      super(() ->
          submitted(
                  new ThreadPoolExecutor(
                      0, 4, 1, TimeUnit.MINUTES, new SynchronousQueue<Runnable>()),
                  4)
              / 2);
    }
  }

  /** Counts what it has done. */
  private static final class CountingPool extends ThreadPoolExecutor {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    CountingPool() {
      super(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    public void execute(Runnable task) {
      super.execute(task);
    }

    @Override
    protected void beforeExecute(Thread worker, Runnable task) {
      begun.incrementAndGet();
      super.beforeExecute(worker, task);
    }

    @Override
    protected void afterExecute(Runnable task, Throwable thrown) {
      super.afterExecute(task, thrown);
      done.incrementAndGet();
    }
  }

  @Accepted
  public static final class Subclass extends TwoExpectedScenario {
    Subclass() {
      super(() -> {
        var pool = new CountingPool();
        submitted(pool, 2);
        return pool.begun.get() == pool.done.get() ? pool.done.get() : 0;
      });
    }
  }
}
