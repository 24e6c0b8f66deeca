package subjects;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.IntStream;
import kit.schedules.Scenario;

/** What has no hook, or can't have one: never accepted, never rejected. */
public final class BeyondJudging {
  private BeyondJudging() {}

  @Beyond(names = "IntStream.parallel (BeyondJudging.java:")
  public static final class ParallelStream extends TwoExpected {
    ParallelStream() {
      super(() -> (int) IntStream.range(0, 2).parallel().count());
    }
  }

  @Beyond(names = "Arrays.parallelPrefix")
  public static final class ParallelArrays extends TwoExpected {
    ParallelArrays() {
      super(() -> {
        int[] sums = {1, 1};
        Arrays.parallelPrefix(sums, Integer::sum);
        return sums[1];
      });
    }
  }

  @Beyond(names = "new Timer")
  public static final class ATimer extends TwoExpected {
    ATimer() {
      super(() -> {
        new Timer()
            .schedule(
                new TimerTask() {
                  @Override
                  public void run() {}
                },
                1);
        return 2;
      });
    }
  }

  @Beyond(names = "Executors.newScheduledThreadPool")
  public static final class Scheduled extends TwoExpected {
    Scheduled() {
      super(() -> {
        try (var pool = Executors.newScheduledThreadPool(1)) {
          return pool.schedule(() -> 2, 1, TimeUnit.SECONDS).get();
        }
      });
    }
  }

  @Beyond(names = "CompletableFuture.orTimeout")
  public static final class FutureWithTimeout extends TwoExpected {
    FutureWithTimeout() {
      super(() -> CompletableFuture.supplyAsync(() -> 2).orTimeout(1, TimeUnit.DAYS).join());
    }
  }

  @Beyond(names = "A ForkJoinPool as an executor")
  public static final class FutureInRealPool extends TwoExpected {
    FutureInRealPool() {
      super(() -> CompletableFuture.supplyAsync(Two::get, ForkJoinPool.commonPool()).join());
    }
  }

  static final class Two {
    private static int two = 2;

    static int get() {
      return two;
    }
  }

  @Beyond(names = "new StampedLock")
  public static final class Stamped extends TwoExpected {
    Stamped() {
      super(() -> new StampedLock().tryOptimisticRead() == 0 ? 0 : 2);
    }
  }

  @Beyond(names = "LinkedTransferQueue.tryTransfer")
  public static final class TriesToTransfer extends TwoExpected {
    TriesToTransfer() {
      super(() -> new LinkedTransferQueue<Integer>().tryTransfer(1) ? 0 : 2);
    }
  }

  @Beyond(names = "MethodHandles.lookup")
  public static final class Handle extends TwoExpected {
    Handle() {
      super(() -> MethodHandles.lookup() == null ? 0 : 2);
    }
  }

  @Beyond(names = "A cast to ThreadPoolExecutor")
  public static final class CastPool extends TwoExpected {
    CastPool() {
      super(() -> ((ThreadPoolExecutor) Executors.newFixedThreadPool(2)).getCorePoolSize());
    }
  }

  @Beyond(names = "System.nanoTime")
  public static final class Clock extends TwoExpected {
    Clock() {
      super(() -> System.nanoTime() == 0 ? 1 : 2);
    }
  }

  @Beyond(names = "ThreadLocalRandom.current")
  public static final class Chance extends TwoExpected {
    Chance() {
      super(() -> ThreadLocalRandom.current().nextInt(2) + 1);
    }
  }

  @Beyond(names = "The same schedule went two ways")
  public static final class Identity extends Scenario {
    private int seen;

    Identity() {
      var hasher = new Hasher();
      task("A", () -> seen = hasher.take());
    }

    @Override
    protected void afterwards() {
      demand(seen == -1, "The hash was " + seen + ".");
    }
  }

  static final class Hasher {
    private int last;

    int take() {
      last = new Object().hashCode();
      return last;
    }
  }
}
