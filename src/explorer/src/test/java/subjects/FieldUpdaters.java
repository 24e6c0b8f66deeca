package subjects;

import explorer.Scenario;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Consumer;

/** Field updaters that run a function, as often as it takes, with what they have read. */
public final class FieldUpdaters {
  private FieldUpdaters() {}

  /** What a field holds that has updaters, and functions that read what it holds. */
  private static final class Counts {
    private static final AtomicReferenceFieldUpdater<Counts, Box> MOST =
        AtomicReferenceFieldUpdater.newUpdater(Counts.class, Box.class, "most");
    private static final AtomicIntegerFieldUpdater<Counts> SIZE =
        AtomicIntegerFieldUpdater.newUpdater(Counts.class, "size");
    private static final AtomicLongFieldUpdater<Counts> TURNS =
        AtomicLongFieldUpdater.newUpdater(Counts.class, "turns");
    private final Box capacity = new Box(1);
    private volatile Box most = new Box(0);
    private volatile int size = 1;
    private volatile long turns;

    /** A mutable object that is not changed once it has been published. */
    private static final class Box {
      private int n;

      Box(int n) {
        this.n = n;
      }

      void add(int more) {
        n += more;
      }
    }

    /** Each try makes a box from one that nobody changes any more. */
    void copyAndAdd() {
      MOST.updateAndGet(this, Counts::oneMore);
    }

    private static Box oneMore(Box was) {
      var next = new Box(was.n);
      next.add(1);
      return next;
    }

    void keepTheLarger(int n) {
      MOST.accumulateAndGet(this, new Box(n), (was, other) -> was.n < other.n ? other : was);
    }

    int seen() {
      return most.n;
    }

    void addInPlace() {
      MOST.getAndUpdate(
          this,
          was -> {
            was.add(1);
            return was;
          });
    }

    /** The number says that the capacity was set before. */
    void grow() {
      capacity.add(1);
      SIZE.set(this, 2);
    }

    void readWhenGrown() {
      SIZE.updateAndGet(this, seen -> seen == 2 ? capacity.n : seen);
    }

    void readAnyway() {
      TURNS.getAndAccumulate(this, 1, (was, more) -> was + more * capacity.n);
    }

    /** What comes after a call that has thrown is no retry. */
    void readAfterAFailure() {
      try {
        TURNS.updateAndGet(
            this,
            was -> {
              throw new IllegalStateException();
            });
      } catch (IllegalStateException e) {
        readAnyway();
      }
    }
  }

  /** Two threads use counts in two ways. */
  abstract static class TwoWays extends Scenario {
    TwoWays(Consumer<Counts> a, Consumer<Counts> b) {
      var counts = new Counts();
      task("A", () -> a.accept(counts));
      task("B", () -> b.accept(counts));
    }
  }

  /** Whom another thread overtakes reads what that one has made. */
  @Accepted
  public static final class UpdaterTriesAgain extends TwoWays {
    UpdaterTriesAgain() {
      super(Counts::copyAndAdd, Counts::copyAndAdd);
    }
  }

  /** What the function has written is there for whoever reads the field. */
  @Accepted
  public static final class UpdaterPublishes extends TwoWays {
    UpdaterPublishes() {
      super(Counts::copyAndAdd, Counts::seen);
    }
  }

  @Accepted
  public static final class UpdaterAccumulates extends TwoWays {
    UpdaterAccumulates() {
      super(counts -> counts.keepTheLarger(2), Counts::copyAndAdd);
    }
  }

  @Accepted
  public static final class UpdaterFunctionLooksFirst extends TwoWays {
    UpdaterFunctionLooksFirst() {
      super(Counts::grow, Counts::readWhenGrown);
    }
  }

  @Rejected(says = "n is not volatile", belief = "right-when-it-came-out-right")
  public static final class UpdaterFunctionReadsAnyway extends TwoWays {
    UpdaterFunctionReadsAnyway() {
      super(Counts::grow, Counts::readAnyway);
    }
  }

  @Rejected(says = "n is not volatile", belief = "right-when-it-came-out-right")
  public static final class UpdaterFunctionThrows extends TwoWays {
    UpdaterFunctionThrows() {
      super(Counts::grow, Counts::readAfterAFailure);
    }
  }

  /** Both change one object, whoever sets the field. */
  @Rejected(says = "n is not volatile", belief = "right-when-it-came-out-right")
  public static final class UpdaterFunctionChangesInPlace extends TwoWays {
    UpdaterFunctionChangesInPlace() {
      super(Counts::addInPlace, Counts::addInPlace);
    }
  }
}
