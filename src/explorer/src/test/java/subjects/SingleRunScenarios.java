package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kit.belief.CommonBelief;

/** Programs of which one run tells enough, or of which the usual ones don't. */
public final class SingleRunScenarios {
  private SingleRunScenarios() {}

  /** Somebody waits for what never comes. */
  abstract static class Waiting extends Scenario {
    Waiting(TaskBody other) {
      var never = new CountDownLatch(1);
      task("waits", never::await);
      task("other", other);
    }
  }

  public static final class Sleeps extends Waiting {
    Sleeps() {
      super(() -> new LinkedBlockingQueue<String>().take());
    }
  }

  public static final class Ends extends Waiting {
    Ends() {
      super(() -> {});
    }
  }

  public static final class LooksEveryHour extends Waiting {
    LooksEveryHour() {
      super(() -> {
        var queue = new LinkedBlockingQueue<String>();
        while (queue.poll(1, TimeUnit.HOURS) == null) {
          Thread.onSpinWait();
        }
      });
    }
  }

  /** What a call gives may be a new object each time, and yet say the same. */
  public static final class Polls {
    private final List<LinkedBlockingQueue<String>> queues =
        List.of(new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>());

    void untilOneHasSomething() throws InterruptedException {
      var open = new ArrayList<>(queues);
      while (true) {
        for (var queue : open) {
          if (queue.poll() != null) {
            return;
          }
        }
        Thread.sleep(10);
      }
    }
  }

  public static final class LooksAtOneAfterTheOther extends Waiting {
    LooksAtOneAfterTheOther() {
      super(() -> new Polls().untilOneHasSomething());
    }
  }

  public static final class GivesUpAfterAnHour extends Waiting {
    GivesUpAfterAnHour() {
      super(() -> new LinkedBlockingQueue<String>().poll(1, TimeUnit.HOURS));
    }
  }

  /** A limit as good as none. */
  public static final class AwaitsAPoolForEver extends Waiting {
    AwaitsAPoolForEver() {
      super(() -> {
        var pool = Executors.newFixedThreadPool(1);
        pool.execute(() -> LockSupport.park());
        pool.shutdown();
        while (!pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
          Thread.onSpinWait();
        }
      });
    }
  }

  public static final class UsesATimer extends Waiting {
    UsesATimer() {
      super(() -> new Timer().purge());
    }
  }

  /** An addition that others come before, as often as it is tried. */
  public abstract static class Overtaken extends Scenario {
    private static final int TIMES = 1_500;

    private final AtomicInteger value = new AtomicInteger();
    private final int tries;

    Overtaken(int tries) {
      this.tries = tries;
      task(
          "A",
          () -> {
            giveWay();
            new Adding(value).add(tries);
          });
      task(
          "B",
          () -> {
            for (int i = 0; i < TIMES; i++) {
              new Adding(value).add(1);
              letOthersGo();
            }
          });
    }

    @Override
    protected void verify() {
      require(value.get() == TIMES + 1, "It was " + value.get() + " after " + tries + " tries.");
    }
  }

  /** Tries to add 1, so many times. */
  record Adding(AtomicInteger value) {
    void add(int tries) {
      for (int i = 0; i < tries; i++) {
        int before = value.get();
        if (value.compareAndSet(before, before + 1)) {
          return;
        }
      }
    }
  }

  public static final class GivesUpWhenOvertaken extends Overtaken {
    GivesUpWhenOvertaken() {
      super(100);
    }
  }

  public static final class TriesUntilItIsDone extends Overtaken {
    TriesUntilItIsDone() {
      super(Integer.MAX_VALUE);
    }
  }

  public static final class Twice {
    private final AtomicInteger value = new AtomicInteger();

    void add(int n) {
      while (!value.compareAndSet(value.get(), value.get() + n)) {
        Thread.onSpinWait();
      }
    }
  }

  public static final class UpAndDown extends Scenario {
    private final Twice twice = new Twice();

    UpAndDown() {
      task("A", () -> twice.add(1));
      task(
          "B",
          () -> {
            twice.add(2);
            twice.add(-2);
          });
    }

    @Override
    protected void verify() {
      require(twice.value.get() == 1, "It was " + twice.value.get() + ".");
    }
  }

  /** Two threads that keep what came last. */
  abstract static class LastOfTwo extends Scenario {
    private final Kept kept = new Kept();

    LastOfTwo() {
      task("A", () -> kept.value = "a");
      task("B", () -> kept.value = "b");
    }

    final String kept() {
      return kept.value;
    }
  }

  private static final class Kept {
    private String value;
  }

  public static final class EitherWillDo extends LastOfTwo {
    EitherWillDo() {
      tolerateRaces();
    }

    @Override
    protected void verify() {
      require("ab".contains(kept()), "It was " + kept() + ".");
    }
  }

  public static final class OnlyOneWillDo extends LastOfTwo {
    OnlyOneWillDo() {
      tolerateRaces();
    }

    @Override
    protected void verify() {
      require("b".equals(kept()), "It was " + kept() + ".");
    }
  }

  public static final class RacesAreFailures extends LastOfTwo {}

  public static final class LostBySomeSchedules extends LastOfTwo {
    @Override
    protected void verify() {
      require("b".equals(kept()), CommonBelief.COMPLETION_ORDER, "It was " + kept() + ".");
    }
  }

  public static final class LostByAllSchedules extends LastOfTwo {
    @Override
    protected void verify() {
      require("c".equals(kept()), CommonBelief.COMPLETION_ORDER, "It was " + kept() + ".");
    }
  }
}
