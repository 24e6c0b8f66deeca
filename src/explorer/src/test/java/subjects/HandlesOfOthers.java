package subjects;

import static subjects.Handles.handle;

import explorer.Scenario;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Handles of elements, static fields and words, and the updaters of fields. */
public final class HandlesOfOthers {
  private HandlesOfOthers() {}

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
