package subjects;

import explorer.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What another run would find different in a JVM: chance and the clock. Here it is the same. */
public final class ChanceAndTime {
  private ChanceAndTime() {}

  /** Each thread does as often as it happens to, and keeps what it has drawn. */
  private static final class Drawer {
    private final List<Object> drawn = new ArrayList<>();
    private int n;

    void draw() {
      int times = 1 + ThreadLocalRandom.current().nextInt(3);
      for (int i = 0; i < times; i++) {
        synchronized (this) {
          n++;
          drawn.add(Math.random());
          drawn.add(new Random().nextLong());
          Supplier<Random> made = Random::new;
          drawn.add(made.get().nextInt(10));
          drawn.add(new SplittableRandom().nextInt());
          drawn.add(UUID.randomUUID());
          Collections.shuffle(drawn);
          Collections.shuffle(drawn, ThreadLocalRandom.current());
        }
      }
      synchronized (this) {
        n -= times;
      }
    }
  }

  @Accepted
  public static final class Drawn extends Scenario {
    private final Drawer drawer = new Drawer();

    Drawn() {
      task("A", drawer::draw);
      task("B", drawer::draw);
    }

    @Override
    protected void verify() {
      require(drawer.n == 0, "It came to " + drawer.n + ".");
      require(new HashSet<>(drawer.drawn).size() > 4, "Nothing was drawn.");
    }
  }

  /** Waits a while that it draws, then adds without a lock. */
  private static final class Sleeper implements IncrementScenario.Counter {
    private int n;

    @Override
    public void increment() {
      try {
        Thread.sleep(ThreadLocalRandom.current().nextInt(100));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      n++;
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Rejected(says = "A read n before B wrote it", belief = "one-line-one-step")
  public static final class SleepsByChance extends IncrementScenario {
    SleepsByChance() {
      super(2, new Sleeper());
    }
  }

  private static final class Timekeeper implements IncrementScenario.Counter {
    private static final Logger LOGGER = Logger.getLogger("subjects");
    private int n;

    @Override
    public void increment() {
      long begun = System.nanoTime();
      Instant from = Instant.now();
      synchronized (this) {
        n++;
        LOGGER.log(Level.FINE, "n is {0}", n);
        LOGGER.fine(() -> "n is " + n);
        System.getLogger("subjects").log(System.Logger.Level.DEBUG, () -> "n is " + n);
      }
      if (System.nanoTime() <= begun
          || !Duration.between(from, Instant.now()).isPositive()
          || System.currentTimeMillis() < from.toEpochMilli()
          || new Date().getTime() < from.toEpochMilli()
          || LocalTime.now().getHour() > 23) {
        throw new IllegalStateException("The clock goes backwards.");
      }
    }

    @Override
    public synchronized int get() {
      return n;
    }
  }

  @Accepted
  public static final class TakesTheTime extends IncrementScenario {
    TakesTheTime() {
      super(2, new Timekeeper());
    }
  }

  @Accepted
  public static final class SleepTakesTime extends TwoExpectedScenario {
    SleepTakesTime() {
      super(() -> {
        long begun = System.nanoTime();
        Thread.sleep(100);
        return System.nanoTime() - begun >= 100_000_000 ? 2 : 0;
      });
    }
  }

  /** Looks again and again until a time has come. */
  @Accepted
  public static final class WaitsForADeadline extends TwoExpectedScenario {
    WaitsForADeadline() {
      super(() -> {
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < deadline) {
          Thread.onSpinWait();
        }
        return 2;
      });
    }
  }

  @Accepted
  public static final class CountsProcessors extends TwoExpectedScenario {
    CountsProcessors() {
      super(() -> Runtime.getRuntime().availableProcessors());
    }
  }
}
