package subjects;

import java.util.concurrent.atomic.AtomicInteger;
import subjects.IncrementScenario.Counter;

/** Counters with and without protection. */
public final class Counters {
  private Counters() {}

  static final class Plain implements Counter {
    private int n;

    @Override
    public void increment() {
      n++;
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Rejected(says = "A read n before B wrote it", belief = "one-line-one-step")
  public static final class PlainByTwo extends IncrementScenario {
    PlainByTwo() {
      super(2, new Plain());
    }
  }

  @Rejected(says = "the counter was 1", belief = "one-line-one-step")
  public static final class PlainByThree extends IncrementScenario {
    PlainByThree() {
      super(3, new Plain());
    }
  }

  static final class Volatile implements Counter {
    private volatile long n;

    @Override
    public void increment() {
      n += 1;
    }

    @Override
    public int get() {
      return (int) n;
    }
  }

  @Rejected(says = "A read n before B wrote it", belief = "volatile-is-atomic")
  public static final class VolatileByTwo extends IncrementScenario {
    VolatileByTwo() {
      super(2, new Volatile());
    }
  }

  static final class Atomic implements Counter {
    private final AtomicInteger n = new AtomicInteger();

    @Override
    public void increment() {
      n.incrementAndGet();
    }

    @Override
    public int get() {
      return n.get();
    }
  }

  @Accepted
  public static final class AtomicByThree extends IncrementScenario {
    AtomicByThree() {
      super(3, new Atomic());
    }
  }

  static final class GetThenSet implements Counter {
    private final AtomicInteger n = new AtomicInteger();

    @Override
    public void increment() {
      n.set(n.get() + 1);
    }

    @Override
    public int get() {
      return n.get();
    }
  }

  @Rejected(says = "then wrote over B's value", belief = "safe-parts-safe-whole")
  public static final class GetThenSetByTwo extends IncrementScenario {
    GetThenSetByTwo() {
      super(2, new GetThenSet());
    }
  }

  @Rejected(says = "then wrote over", belief = "safe-parts-safe-whole")
  public static final class GetThenSetByThree extends IncrementScenario {
    GetThenSetByThree() {
      super(3, new GetThenSet());
    }
  }

  static final class CompareAndSet implements Counter {
    private final AtomicInteger n = new AtomicInteger();

    @Override
    public void increment() {
      int seen;
      do {
        seen = n.get();
      } while (!n.compareAndSet(seen, seen + 1));
    }

    @Override
    public int get() {
      return n.get();
    }
  }

  @Accepted
  public static final class CompareAndSetByThree extends IncrementScenario {
    CompareAndSetByThree() {
      super(3, new CompareAndSet());
    }
  }

  static final class Update implements Counter {
    private final AtomicInteger n = new AtomicInteger();
    private volatile int calls;

    @Override
    public void increment() {
      n.updateAndGet(seen -> {
        calls = seen; // points inside of the function
        return seen + 1;
      });
    }

    @Override
    public int get() {
      return n.get();
    }
  }

  @Accepted
  public static final class UpdateByTwo extends IncrementScenario {
    UpdateByTwo() {
      super(2, new Update());
    }
  }

  static final class Static implements Counter {
    private static int n;

    @Override
    public void increment() {
      n++;
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Rejected(says = "A read Static.n before B wrote it", belief = "one-line-one-step")
  public static final class StaticByTwo extends IncrementScenario {
    StaticByTwo() {
      super(2, new Static());
    }
  }
}
