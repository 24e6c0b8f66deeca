package subjects;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;
import kit.schedules.Scenario;

/** Programs of which one run tells enough, or of which the usual ones don't. */
public final class OneRun {
  private OneRun() {}

  /** Somebody waits for what never comes. */
  abstract static class Waiting extends Scenario {
    Waiting(Step other) {
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

  public static final class GivesUpAfterAnHour extends Waiting {
    GivesUpAfterAnHour() {
      super(() -> new LinkedBlockingQueue<String>().poll(1, TimeUnit.HOURS));
    }
  }

  public static final class UsesAnotherLock extends Waiting {
    UsesAnotherLock() {
      super(() -> new StampedLock().writeLock());
    }
  }

  public static final class Hits {
    private final AtomicInteger all = new AtomicInteger();

    void countEach(int n) {
      for (int i = 0; i < n; i++) {
        all.incrementAndGet();
      }
    }

    void countAtTheEnd(int n) {
      all.addAndGet(n);
    }
  }

  public static final class CountsEach extends Scenario {
    private final Hits hits = new Hits();

    CountsEach() {
      task("A", () -> hits.countEach(3));
      task("B", () -> hits.countEach(4));
    }
  }

  public static final class CountsAtTheEnd extends Scenario {
    private final Hits hits = new Hits();

    CountsAtTheEnd() {
      task("A", () -> hits.countAtTheEnd(3));
      task("B", () -> hits.countAtTheEnd(4));
    }
  }

  public static final class OneCounts extends Scenario {
    private final Hits hits = new Hits();

    OneCounts() {
      task("A", () -> hits.countEach(7));
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
    protected void afterwards() {
      demand(twice.value.get() == 1, "It was " + twice.value.get() + ".");
    }
  }
}
