package subjects;

import explorer.Scenario;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** Adders that are summed up, and locks that are made when they are needed. */
public final class AdderSums {
  private AdderSums() {}

  static final class Total {
    private final LongAdder total = new LongAdder();

    void up() {
      total.increment();
    }

    void down() {
      total.decrement();
    }

    int get() {
      return total.intValue();
    }
  }

  @Rejected(
      says = "R was still adding up when A called total.increment()",
      belief = "sum-is-a-snapshot")
  public static final class SummedUpMeanwhile extends Scenario {
    private final Total total = new Total();
    private int seen;

    SummedUpMeanwhile() {
      task(
          "A",
          () -> {
            total.up();
            total.down();
          });
      task("R", () -> seen = total.get());
    }

    @Override
    protected void verify() {
      require(Set.of(0, 1).contains(seen), "It was " + seen + ".");
    }
  }

  @Accepted
  public static final class SummedUpAtTheEnd extends Scenario {
    private final Total total = new Total();

    SummedUpAtTheEnd() {
      task("A", total::up);
      task("B", total::up);
    }

    @Override
    protected void verify() {
      require(total.get() == 2, "It was " + total.get() + ".");
    }
  }

  @Accepted
  public static final class OneAdditionMeanwhile extends Scenario {
    private final Total total = new Total();
    private int seen;

    OneAdditionMeanwhile() {
      task("A", total::up);
      task("R", () -> seen = total.get());
    }

    @Override
    protected void verify() {
      require(Set.of(0, 1).contains(seen), "It was " + seen + ".");
    }
  }

  static final class Lazy {
    private Object lock;
    private int n;

    void up() {
      if (lock == null) {
        lock = new Object();
      }
      synchronized (lock) {
        n++;
      }
    }
  }

  @Rejected(says = "both found no lock and made one", belief = "a-lock-of-its-own")
  public static final class LazyLock extends Scenario {
    private final Lazy lazy = new Lazy();

    LazyLock() {
      task("A", lazy::up);
      task("B", lazy::up);
    }

    @Override
    protected void verify() {
      require(lazy.n == 2, "It was " + lazy.n + ".");
    }
  }
}
