package subjects;

import explorer.Scenario;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Consumer;

/** Fields and elements that are reached through a {@code VarHandle} or a field updater. */
public final class Handles {
  private Handles() {}

  private static VarHandle handle(MethodHandles.Lookup lookup, String field, Class<?> type) {
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

  private static final class Elements implements IncrementScenario.Counter {
    private static final VarHandle EACH = MethodHandles.arrayElementVarHandle(long[].class);
    private final long[] counts = new long[2];

    @Override
    public void increment() {
      EACH.getAndAdd(counts, 1, 1L);
      EACH.getAndBitwiseOr(counts, 0, 1L);
    }

    @Override
    public int get() {
      return (int) (long) EACH.getOpaque(counts, 1);
    }
  }

  @Accepted
  public static final class OfElements extends IncrementScenario {
    OfElements() {
      super(2, new Elements());
    }
  }

  private static final class RacyElements implements IncrementScenario.Counter {
    private static final VarHandle EACH = MethodHandles.arrayElementVarHandle(int[].class);
    private final int[] counts = new int[2];

    @Override
    public void increment() {
      EACH.setRelease(counts, 1, (int) EACH.getAcquire(counts, 1) + 1);
    }

    @Override
    public int get() {
      return counts[1];
    }
  }

  @Rejected(says = "A read counts[1] before B wrote it", belief = "volatile-is-atomic")
  public static final class OfRacyElements extends IncrementScenario {
    OfRacyElements() {
      super(2, new RacyElements());
    }
  }

  private static final class OfTheClass implements IncrementScenario.Counter {
    private static final VarHandle N;
    private static int n;

    static {
      try {
        N = MethodHandles.lookup().findStaticVarHandle(OfTheClass.class, "n", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    @Override
    public void increment() {
      N.getAndAdd(1);
    }

    @Override
    public int get() {
      return (int) N.getVolatile();
    }
  }

  @Accepted
  public static final class StaticField extends IncrementScenario {
    StaticField() {
      super(2, new OfTheClass());
    }
  }

  private static final class Published {
    private static final VarHandle READY = handle(MethodHandles.lookup(), "ready", boolean.class);
    private int data;
    private boolean ready;

    void publish() {
      data = 2;
      READY.setRelease(this, true);
    }

    int await() {
      while (!(boolean) READY.getAcquire(this)) {
        Thread.onSpinWait();
      }
      return data;
    }
  }

  @Accepted
  public static final class ReleasedAndAcquired extends Scenario {
    private int seen;

    ReleasedAndAcquired() {
      var published = new Published();
      task("A", published::publish);
      task("B", () -> seen = published.await());
    }

    @Override
    protected void verify() {
      require(seen == 2, "B saw " + seen + ".");
    }
  }

  private static final class Glimpsed {
    private static final VarHandle READY = handle(MethodHandles.lookup(), "ready", boolean.class);
    private int data;
    private boolean ready;

    void publish() {
      data = 2;
      READY.setOpaque(this, true);
    }

    int lookOnce() {
      return (boolean) READY.getOpaque(this) ? data : 2;
    }
  }

  /** It is seen, sooner or later, but what was done before may not be. */
  @Rejected(says = "data is not volatile", belief = "right-when-it-came-out-right")
  public static final class SeenOpaquely extends Scenario {
    SeenOpaquely() {
      var glimpsed = new Glimpsed();
      task("A", glimpsed::publish);
      task("B", glimpsed::lookOnce);
    }
  }

  private static final class Updated implements IncrementScenario.Counter {
    private static final AtomicIntegerFieldUpdater<Updated> N =
        AtomicIntegerFieldUpdater.newUpdater(Updated.class, "n");
    private static final AtomicLongFieldUpdater<Updated> LONG =
        AtomicLongFieldUpdater.newUpdater(Updated.class, "more");
    private static final AtomicReferenceFieldUpdater<Updated, String> WORDS =
        AtomicReferenceFieldUpdater.newUpdater(Updated.class, String.class, "words");
    private volatile int n;
    private volatile long more;
    private volatile String words = "";

    @Override
    public void increment() {
      N.getAndIncrement(this);
      LONG.addAndGet(this, 1);
      WORDS.updateAndGet(this, was -> was + "x");
    }

    @Override
    public int get() {
      return n == more && n == words.length() ? n : 0;
    }
  }

  @Accepted
  public static final class Updaters extends IncrementScenario {
    Updaters() {
      super(2, new Updated());
    }
  }

  private static final class RacyUpdated implements IncrementScenario.Counter {
    private static final AtomicIntegerFieldUpdater<RacyUpdated> N =
        AtomicIntegerFieldUpdater.newUpdater(RacyUpdated.class, "n");
    private volatile int n;

    @Override
    public void increment() {
      N.set(this, N.get(this) + 1);
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Rejected(says = "A read n before B wrote it", belief = "volatile-is-atomic")
  public static final class RacyUpdater extends IncrementScenario {
    RacyUpdater() {
      super(2, new RacyUpdated());
    }
  }

  private static final class Words {
    private static final VarHandle WORD =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private final byte[] bytes = new byte[16];

    void writeFirst() {
      WORD.set(bytes, 0, -1L);
    }

    long read(int from) {
      return (long) WORD.get(bytes, from);
    }
  }

  /** One writes eight bytes at once, the other one reads some of the same array. */
  abstract static class TwoWords extends Scenario {
    TwoWords(int readFrom) {
      var words = new Words();
      task("A", words::writeFirst);
      task("B", () -> words.read(readFrom));
    }
  }

  @Accepted
  public static final class WordsBesideEachOther extends TwoWords {
    WordsBesideEachOther() {
      super(8);
    }
  }

  /** They have one byte in common, and neither begins there. */
  @Rejected(says = "bytes[7]", belief = "right-when-it-came-out-right")
  public static final class WordsThatOverlap extends TwoWords {
    WordsThatOverlap() {
      super(7);
    }
  }
}
