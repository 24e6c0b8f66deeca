package subjects;

import explorer.Scenario;
import java.lang.invoke.MethodHandles;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What has no hook, or can't have one: never accepted, never rejected. */
public final class UnsupportedConstructs {
  private UnsupportedConstructs() {}

  @Undecidable(names = "Arrays.parallelPrefix")
  public static final class ParallelArrays extends TwoExpectedScenario {
    ParallelArrays() {
      super(() -> {
        int[] sums = {1, 1};
        Arrays.parallelPrefix(sums, Integer::sum);
        return sums[1];
      });
    }
  }

  @Undecidable(names = "new Timer")
  public static final class ATimer extends TwoExpectedScenario {
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

  @Undecidable(names = "ScheduledExecutorService.scheduleAtFixedRate")
  public static final class AgainAndAgain extends TwoExpectedScenario {
    AgainAndAgain() {
      super(() -> {
        try (var pool = Executors.newScheduledThreadPool(1)) {
          pool.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS).cancel(true);
          return 2;
        }
      });
    }
  }

  @Undecidable(names = "CompletableFuture.orTimeout")
  public static final class FutureWithTimeout extends TwoExpectedScenario {
    FutureWithTimeout() {
      super(() -> CompletableFuture.supplyAsync(() -> 2).orTimeout(1, TimeUnit.DAYS).join());
    }
  }

  @Undecidable(names = "Lookup.findGetter")
  public static final class MethodHandle extends TwoExpectedScenario {
    MethodHandle() {
      super(
          () -> MethodHandles.lookup().findGetter(Holder.class, "two", int.class) == null ? 0 : 2);
    }
  }

  static final class Holder {
    private int two = 2;

    int two() {
      return two;
    }
  }

  @Undecidable(names = "Clock.systemUTC")
  public static final class AClock extends TwoExpectedScenario {
    AClock() {
      super(() -> Clock.systemUTC().millis() == 0 ? 1 : 2);
    }
  }

  @Undecidable(names = "new SecureRandom")
  public static final class Chance extends TwoExpectedScenario {
    Chance() {
      super(() -> new SecureRandom().nextInt(2) + 1);
    }
  }

  @Undecidable(names = "The same schedule went two ways")
  public static final class Identity extends Scenario {
    private int seen;

    Identity() {
      var hasher = new Hasher();
      task("A", () -> seen = hasher.take());
    }

    @Override
    protected void verify() {
      require(seen == -1, "The hash was " + seen + ".");
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
