package subjects;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pools, futures, fork and join. */
public final class PoolsAndFutures {
  private PoolsAndFutures() {}

  static final class Shared {
    private int n;
  }

  @Rejected(says = "W1 read n before W2 wrote it", belief = "one-line-one-step")
  public static final class Racy extends TwoExpectedScenario {
    Racy() {
      super(RacyPool::call);
    }
  }

  static final class RacyPool {
    static int call() {
      var shared = new Shared();
      try (var pool = Executors.newFixedThreadPool(2)) {
        pool.submit(() -> shared.n++);
        pool.execute(() -> shared.n++);
      }
      return shared.n;
    }
  }

  @Accepted
  public static final class Submitted extends TwoExpectedScenario {
    Submitted() {
      super(() -> {
        try (var pool = Executors.newFixedThreadPool(2)) {
          Future<Integer> a = pool.submit(() -> 1);
          Future<Integer> b = pool.submit(() -> 1);
          return a.get() + b.get();
        }
      });
    }
  }

  @Accepted
  public static final class AtomicCount extends TwoExpectedScenario {
    AtomicCount() {
      super(() -> {
        var n = new AtomicInteger();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
          for (int i = 0; i < 2; i++) {
            pool.submit(n::incrementAndGet);
          }
        }
        return n.get();
      });
    }
  }

  private static final class Two extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Integer compute() {
      return 2;
    }
  }

  /** What a task has come to can be looked at, too. */
  @Accepted
  public static final class RawResult extends TwoExpectedScenario {
    RawResult() {
      super(() -> {
        var task = new Two();
        task.fork();
        task.quietlyJoin();
        return task.getRawResult();
      });
    }
  }

  @Rejected(says = "ended with NullPointerException")
  public static final class RawResultTooEarly extends TwoExpectedScenario {
    RawResultTooEarly() {
      super(() -> {
        var task = new Two();
        task.fork();
        return task.getRawResult();
      });
    }
  }

  @Rejected(says = "The result was 0 instead of 2")
  public static final class NotAwaited extends TwoExpectedScenario {
    NotAwaited() {
      super(() -> {
        var n = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
          pool.submit(() -> n.incrementAndGet());
        }
        pool.shutdown();
        return n.get();
      });
    }
  }

  @Accepted
  public static final class Awaited extends TwoExpectedScenario {
    Awaited() {
      super(() -> {
        var n = new AtomicInteger();
        ExecutorService pool = Executors.newCachedThreadPool();
        for (int i = 0; i < 2; i++) {
          pool.execute(n::incrementAndGet);
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        return n.get();
      });
    }
  }

  @Accepted
  public static final class InvokedAll extends TwoExpectedScenario {
    InvokedAll() {
      super(() -> {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
          int sum = 0;
          List<Callable<Integer>> tasks = List.of(() -> 1, () -> 1);
          for (Future<Integer> future : pool.invokeAll(tasks)) {
            sum += future.get();
          }
          return sum;
        }
      });
    }
  }

  @Rejected(says = "W1 waits in future 2.get() (PoolsAndFutures.java:")
  public static final class WaitsForItself extends TwoExpectedScenario {
    WaitsForItself() {
      super(SelfWait::call);
    }
  }

  static final class SelfWait {
    static int call() throws Exception {
      try (var pool = Executors.newFixedThreadPool(1)) {
        return pool.submit(() -> pool.submit(() -> 2).get()).get();
      }
    }
  }

  @Accepted
  public static final class LeftOpen extends TwoExpectedScenario {
    LeftOpen() {
      super(() -> {
        ExecutorService pool = Executors.newFixedThreadPool(2, Thread.ofVirtual().factory());
        Future<Integer> a = pool.submit(() -> 1);
        Future<Integer> b = pool.submit(() -> 1);
        return a.get() + b.get();
      });
    }
  }

  @Accepted
  public static final class Cancelled extends TwoExpectedScenario {
    Cancelled() {
      super(() -> {
        try (var pool = Executors.newFixedThreadPool(1)) {
          Future<?> sleeper =
              pool.submit(() -> {
                Thread.sleep(1_000);
                return null;
              });
          sleeper.cancel(true);
          return sleeper.isCancelled() || sleeper.isDone() ? 2 : 0;
        }
      });
    }
  }

  @Accepted
  public static final class CancelledByHand extends TwoExpectedScenario {
    CancelledByHand() {
      super(() -> {
        var sleeper =
            new FutureTask<>(() -> {
              Thread.sleep(1_000);
              return null;
            });
        Thread thread = Thread.ofPlatform().start(sleeper);
        sleeper.cancel(true);
        thread.join();
        return sleeper.isCancelled() || sleeper.isDone() ? 2 : 0;
      });
    }
  }

  /** Its own class, and in a pool that knows nothing of it: the interrupt hits who runs it. */
  private static final class ToldOfItsEnd extends FutureTask<Void> {
    private final AtomicInteger ends;

    ToldOfItsEnd(AtomicInteger ends) {
      super(() -> {
        Thread.sleep(1_000);
        return null;
      });
      this.ends = ends;
    }

    @Override
    protected void done() {
      ends.incrementAndGet();
    }
  }

  @Accepted
  public static final class CancelledInAPool extends TwoExpectedScenario {
    CancelledInAPool() {
      super(() -> {
        var ends = new AtomicInteger();
        var disturbed = new AtomicInteger();
        try (var pool = Executors.newSingleThreadExecutor()) {
          var sleeper = new ToldOfItsEnd(ends);
          pool.execute(sleeper);
          pool.execute(() -> disturbed.addAndGet(Thread.interrupted() ? 1 : 0));
          sleeper.cancel(true);
        }
        return ends.get() + (disturbed.get() == 0 ? 1 : 0);
      });
    }
  }

  /**
   * Its executor is no pool: the service makes a task of its own, round the one that it returns.
   */
  @Accepted
  public static final class CancelledInAService extends TwoExpectedScenario {
    CancelledInAService() {
      super(() -> {
        try (var pool = Executors.newSingleThreadExecutor()) {
          var service = new ExecutorCompletionService<Integer>(task -> pool.execute(task));
          Future<Integer> sleeper =
              service.submit(() -> {
                Thread.sleep(1_000);
                return 1;
              });
          sleeper.cancel(true);
          return service.take() == sleeper && sleeper.isDone() ? 2 : 0;
        }
      });
    }
  }

  @Rejected(says = "W1 read n before W2 wrote it", belief = "one-line-one-step")
  public static final class FuturesRacy extends TwoExpectedScenario {
    FuturesRacy() {
      super(RacyFutures::call);
    }
  }

  static final class RacyFutures {
    static int call() {
      var shared = new Shared();
      var a = CompletableFuture.runAsync(() -> shared.n++);
      var b = CompletableFuture.runAsync(() -> shared.n++);
      a.join();
      b.join();
      return shared.n;
    }
  }

  @Accepted
  public static final class FuturesCombined extends TwoExpectedScenario {
    FuturesCombined() {
      super(() -> {
        var a = CompletableFuture.supplyAsync(() -> 1);
        var b = CompletableFuture.supplyAsync(() -> 0).thenApplyAsync(x -> x + 1);
        return a.thenCombine(b, Integer::sum).join();
      });
    }
  }

  @Accepted
  public static final class FuturesAllOf extends TwoExpectedScenario {
    FuturesAllOf() {
      super(() -> {
        var n = new AtomicInteger();
        var a = CompletableFuture.runAsync(n::incrementAndGet);
        var b = CompletableFuture.runAsync(n::incrementAndGet);
        CompletableFuture.allOf(a, b).join();
        return n.get();
      });
    }
  }

  @Rejected(says = "The result was 0 instead of 2")
  public static final class FuturesNotJoined extends TwoExpectedScenario {
    FuturesNotJoined() {
      super(() -> {
        var n = new AtomicInteger();
        var a = CompletableFuture.runAsync(n::incrementAndGet);
        var b = CompletableFuture.runAsync(n::incrementAndGet);
        CompletableFuture.allOf(a, b);
        return n.get();
      });
    }
  }

  @Accepted
  public static final class FuturesInOwnPool extends TwoExpectedScenario {
    FuturesInOwnPool() {
      super(() -> {
        try (var pool = Executors.newFixedThreadPool(2)) {
          var futures =
              List.of(
                  CompletableFuture.supplyAsync(() -> 1, pool),
                  CompletableFuture.supplyAsync(() -> 1, pool));
          return futures.stream().map(CompletableFuture::join).reduce(0, Integer::sum);
        }
      });
    }
  }

  @Accepted
  public static final class Forked extends TwoExpectedScenario {
    Forked() {
      super(() -> {
        try (var pool = new ForkJoinPool(2)) {
          return pool.invoke(new Sum(2));
        }
      });
    }
  }

  static final class Sum extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1L;
    private final int n;

    Sum(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n == 1) {
        return 1;
      }
      var left = new Sum(n / 2);
      left.fork();
      return new Sum(n - n / 2).compute() + left.join();
    }
  }

  @Rejected(says = "main read ForkedSum.sum before W1 wrote it", belief = "one-line-one-step")
  public static final class ForkedRacy extends TwoExpectedScenario {
    ForkedRacy() {
      super(ForkedSum::call);
    }
  }

  static final class ForkedSum extends RecursiveTask<Void> {
    private static final long serialVersionUID = 1L;
    private static int sum;
    private final int n;

    ForkedSum(int n) {
      this.n = n;
    }

    @Override
    protected Void compute() {
      if (n == 1) {
        sum++;
      } else {
        invokeAll(new ForkedSum(1), new ForkedSum(1));
      }
      return null;
    }

    static int call() {
      ForkJoinPool.commonPool().invoke(new ForkedSum(2));
      return sum;
    }
  }
}
