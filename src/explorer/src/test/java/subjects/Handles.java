package subjects;

import explorer.Scenario;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/** Fields and elements that are reached through a {@code VarHandle} or a field updater. */
public final class Handles {
  private Handles() {}

  static VarHandle handle(MethodHandles.Lookup lookup, String field, Class<?> type) {
    try {
      return lookup.findVarHandle(lookup.lookupClass(), field, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final class Cell implements IncrementScenario.Counter {
    private static final VarHandle N = handle(MethodHandles.lookup(), "n", int.class);
    private final Way way;
    private volatile int n;

    Cell(Way way) {
      this.way = way;
    }

    private interface Way {
      void increment(Cell cell);
    }

    @Override
    public void increment() {
      way.increment(this);
    }

    @Override
    public int get() {
      return (int) N.getVolatile(this);
    }

    void swap() {
      int seen;
      do {
        seen = n;
      } while (!N.compareAndSet(this, seen, seen + 1));
    }

    void add() {
      N.getAndAdd(this, 1);
    }

    void exchange() {
      int seen = (int) N.getAcquire(this);
      for (int was = (int) N.compareAndExchange(this, seen, seen + 1);
          was != seen;
          was = (int) N.compareAndExchange(this, seen, seen + 1)) {
        seen = was;
      }
    }

    void readAndWrite() {
      N.setVolatile(this, (int) N.getVolatile(this) + 1);
    }

    void readAndWritePlainly() {
      N.set(this, (int) N.get(this) + 1);
    }

    void tryOnce() {
      int seen = n;
      N.weakCompareAndSet(this, seen, seen + 1);
    }
  }

  /** One writes through the handle, the other one reads the field as it is. */
  abstract static class OneHandle extends Scenario {
    private final Mixed mixed = new Mixed();

    OneHandle(Consumer<Mixed> a, Consumer<Mixed> b) {
      task("A", () -> a.accept(mixed));
      task("B", () -> b.accept(mixed));
    }
  }

  private static final class Mixed {
    private static final VarHandle N = handle(MethodHandles.lookup(), "n", int.class);
    private int n;
    private int seen;

    void setByHandle() {
      N.setVolatile(this, 1);
    }

    void addByHandle() {
      N.getAndAdd(this, 1);
    }

    void swapByHandle() {
      N.compareAndSet(this, 0, 1);
    }

    void swapInVain() {
      N.compareAndSet(this, 7, 8);
    }

    void readByHandle() {
      seen = (int) N.getVolatile(this);
    }

    void readPlainly() {
      seen = n;
    }

    void readWhenSeen() {
      if ((int) N.getVolatile(this) == 1) {
        seen = n;
      }
    }
  }

  @Rejected(
      says = "and one of the two accesses is plain. So the reader may see an old value",
      belief = "right-when-it-came-out-right")
  public static final class PlainReadBesideSet extends OneHandle {
    PlainReadBesideSet() {
      super(Mixed::setByHandle, Mixed::readPlainly);
    }
  }

  @Rejected(says = "and one of the two accesses is plain", belief = "right-when-it-came-out-right")
  public static final class PlainReadBesideAdd extends OneHandle {
    PlainReadBesideAdd() {
      super(Mixed::addByHandle, Mixed::readPlainly);
    }
  }

  @Rejected(says = "and one of the two accesses is plain", belief = "right-when-it-came-out-right")
  public static final class PlainReadBesideSwap extends OneHandle {
    PlainReadBesideSwap() {
      super(Mixed::swapByHandle, Mixed::readPlainly);
    }
  }

  /** It compares and does not write. */
  @Accepted
  public static final class PlainReadBesideVainSwap extends OneHandle {
    PlainReadBesideVainSwap() {
      super(Mixed::swapInVain, Mixed::readPlainly);
    }
  }

  @Accepted
  public static final class BothByHandle extends OneHandle {
    BothByHandle() {
      super(Mixed::addByHandle, Mixed::readByHandle);
    }
  }

  /** The read by the handle puts the plain one after the write. */
  @Accepted
  public static final class PlainReadAfterwards extends OneHandle {
    PlainReadAfterwards() {
      super(Mixed::setByHandle, Mixed::readWhenSeen);
    }
  }

  @Accepted
  public static final class Swaps extends IncrementScenario {
    Swaps() {
      super(2, new Cell(Cell::swap));
    }
  }

  @Accepted
  public static final class Adds extends IncrementScenario {
    Adds() {
      super(3, new Cell(Cell::add));
    }
  }

  @Accepted
  public static final class Exchanges extends IncrementScenario {
    Exchanges() {
      super(2, new Cell(Cell::exchange));
    }
  }

  @Rejected(says = "A read n before B wrote it", belief = "volatile-is-atomic")
  public static final class ReadsAndWrites extends IncrementScenario {
    ReadsAndWrites() {
      super(2, new Cell(Cell::readAndWrite));
    }
  }

  @Rejected(says = "A read n before B wrote it", belief = "one-line-one-step")
  public static final class ReadsAndWritesPlainly extends IncrementScenario {
    ReadsAndWritesPlainly() {
      super(2, new Cell(Cell::readAndWritePlainly));
    }
  }

  @Rejected(
      says = "A's weakCompareAndSet found that B had been quicker",
      belief = "gives-up-when-overtaken")
  public static final class TriesOnce extends IncrementScenario {
    TriesOnce() {
      super(2, new Cell(Cell::tryOnce));
    }
  }

  private static final class HalfByHandle {
    private static final VarHandle N = handle(MethodHandles.lookup(), "n", int.class);
    private int n;

    void byHandle() {
      N.getAndAdd(this, 1);
    }

    void byField() {
      n++;
    }
  }

  @Rejected(says = "B read n before A wrote it", belief = "one-line-one-step")
  public static final class OneWithoutTheHandle extends Scenario {
    private final HalfByHandle half = new HalfByHandle();

    OneWithoutTheHandle() {
      task("A", half::byHandle);
      task("B", half::byField);
    }

    @Override
    protected void verify() {
      require(half.n == 2, "It came to " + half.n + ".");
    }
  }
}
