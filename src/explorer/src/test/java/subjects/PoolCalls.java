package subjects;

import static subjects.PoolsByHand.submitted;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Less common calls of pools: delays, bulk calls, and tasks for fork/join. */
public final class PoolCalls {
  private PoolCalls() {}

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

  /** An interrupt does not end the wait, and is still there afterwards. */
  @Accepted
  public static final class InvokeAllUninterruptibly extends TwoExpectedScenario {
    InvokeAllUninterruptibly() {
      super(() -> {
        try (var pool = new ForkJoinPool(2)) {
          Thread.currentThread().interrupt();
          int sum = 0;
          for (Future<Integer> one : pool.invokeAllUninterruptibly(oneAndAFailure())) {
            sum += one.state() == Future.State.SUCCESS ? one.resultNow() : 0;
          }
          return sum + (Thread.interrupted() ? 1 : 0);
        }
      });
    }

    private static List<Callable<Integer>> oneAndAFailure() {
      return List.of(
          () -> 1,
          () -> {
            throw new IllegalStateException();
          });
    }
  }

  static final class Both {
    static int call() {
      int[] sum = new int[1];
      Callable<Integer> addOne = () -> sum[0]++;
      try (var pool = new ForkJoinPool(2)) {
        pool.invokeAllUninterruptibly(List.of(addOne, addOne));
      }
      return sum[0];
    }
  }

  @Rejected(says = "W1 read sum[0] before W2 wrote it", belief = "one-line-one-step")
  public static final class InvokeAllUninterruptiblyRacy extends TwoExpectedScenario {
    InvokeAllUninterruptiblyRacy() {
      super(Both::call);
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

  @Rejected(says = "The result was 0 instead of 2", belief = "work-left-running")
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
