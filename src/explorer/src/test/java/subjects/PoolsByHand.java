package subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

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

  private static int submitted(ExecutorService pool, int times) throws InterruptedException {
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

  @Accepted
  public static final class WorkStealing extends TwoExpectedScenario {
    WorkStealing() {
      super(() -> submitted(Executors.newWorkStealingPool(), 2));
    }
  }

  @Accepted
  public static final class ScheduledAsAPool extends TwoExpectedScenario {
    ScheduledAsAPool() {
      super(() -> submitted(Executors.newScheduledThreadPool(2), 2));
    }
  }

  @Accepted
  public static final class Delayed extends TwoExpectedScenario {
    Delayed() {
      super(() -> {
        try (var pool = Executors.newScheduledThreadPool(1)) {
          return pool.schedule(() -> 2, 1, TimeUnit.SECONDS).get();
        }
      });
    }
  }

  @Accepted
  public static final class DelayedAndClosed extends TwoExpectedScenario {
    DelayedAndClosed() {
      super(() -> {
        var n = new AtomicInteger();
        try (var pool = Executors.newScheduledThreadPool(1)) {
          pool.schedule(n::incrementAndGet, 1, TimeUnit.SECONDS);
          pool.schedule(() -> n.incrementAndGet(), 2, TimeUnit.SECONDS);
        }
        return n.get();
      });
    }
  }

  @Rejected(says = "The result was 0 instead of 2")
  public static final class TrustsInTheDelay extends TwoExpectedScenario {
    TrustsInTheDelay() {
      super(() -> {
        var n = new AtomicInteger();
        try (var pool = Executors.newScheduledThreadPool(1)) {
          pool.schedule(() -> n.set(2), 1, TimeUnit.SECONDS);
          Thread.sleep(2_000);
          return n.get();
        }
      });
    }
  }

  @Accepted
  public static final class InvokeAny extends TwoExpectedScenario {
    InvokeAny() {
      super(() -> {
        try (var pool = Executors.newFixedThreadPool(2)) {
          return pool.invokeAny(
              List.<Callable<Integer>>of(
                  () -> {
                    throw new IllegalStateException("not this one");
                  },
                  () -> 2));
        }
      });
    }
  }

  @Rejected(says = "instead of 2")
  public static final class InvokeAnyTakesAny extends TwoExpectedScenario {
    InvokeAnyTakesAny() {
      super(() -> {
        try (var pool = Executors.newFixedThreadPool(2)) {
          return pool.invokeAny(List.<Callable<Integer>>of(() -> 2, () -> 3));
        }
      });
    }
  }

  @Accepted
  public static final class InvokeAllInTime extends TwoExpectedScenario {
    InvokeAllInTime() {
      super(() -> {
        try (var pool = new ForkJoinPool(2)) {
          int sum = 0;
          List<Callable<Integer>> ones = List.of(() -> 1, () -> 1);
          for (Future<Integer> one : pool.invokeAll(ones, 1, TimeUnit.HOURS)) {
            sum += one.get();
          }
          return sum;
        }
      });
    }
  }

  @Accepted
  public static final class InvokeAnyWhereAllFail extends TwoExpectedScenario {
    InvokeAnyWhereAllFail() {
      super(() -> {
        try (var pool = new ForkJoinPool(2)) {
          return pool.invokeAny(
              List.<Callable<Integer>>of(() -> {
                throw new IllegalStateException("none");
              }));
        } catch (ExecutionException e) {
          return 2;
        }
      });
    }
  }

  @Accepted
  public static final class FutureInForkJoinPool extends TwoExpectedScenario {
    FutureInForkJoinPool() {
      super(() -> CompletableFuture.supplyAsync(() -> 2, ForkJoinPool.commonPool()).join());
    }
  }

  /** Adds up a range, and knows no result but its root's. */
  private static final class Sum extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;
    private final int from;
    private final int to;
    private final AtomicLong total;

    Sum(Sum whole, int from, int to, AtomicLong total) {
      super(whole);
      this.from = from;
      this.to = to;
      this.total = total;
    }

    @Override
    public void compute() {
      if (to - from > 1) {
        int middle = (from + to) >>> 1;
        setPendingCount(2);
        new Sum(this, from, middle, total).fork();
        new Sum(this, middle, to, total).fork();
      } else {
        total.addAndGet(from);
      }
      tryComplete();
    }
  }

  @Accepted
  public static final class Completer extends TwoExpectedScenario {
    Completer() {
      super(() -> {
        var total = new AtomicLong();
        try (var pool = new ForkJoinPool(2)) {
          pool.invoke(new Sum(null, 0, 2, total));
        }
        return (int) total.get() + 1;
      });
    }
  }

  @Accepted
  public static final class CompleterSubmitted extends TwoExpectedScenario {
    CompleterSubmitted() {
      super(() -> {
        var total = new AtomicLong();
        ForkJoinPool.commonPool().submit(new Sum(null, 1, 2, total)).join();
        return (int) total.get() + 1;
      });
    }
  }

  @Rejected(says = "The result was ")
  public static final class ForkedAndForgotten extends TwoExpectedScenario {
    ForkedAndForgotten() {
      super(() -> {
        var done = new ArrayList<Integer>();
        new RecursiveAction() {
          private static final long serialVersionUID = 1;

          @Override
          protected void compute() {
            synchronized (done) {
              done.add(2);
            }
          }
        }.fork();
        synchronized (done) {
          return done.isEmpty() ? 0 : done.getFirst();
        }
      });
    }
  }
}
