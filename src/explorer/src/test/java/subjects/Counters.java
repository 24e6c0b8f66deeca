package subjects;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

  static final class SynchronizedMethod implements Counter {
    private int n;

    @Override
    public synchronized void increment() {
      n++;
    }

    @Override
    public synchronized int get() {
      return n;
    }
  }

  @Accepted
  public static final class SynchronizedByTwo extends IncrementScenario {
    SynchronizedByTwo() {
      super(2, new SynchronizedMethod());
    }
  }

  @Accepted
  public static final class SynchronizedByThree extends IncrementScenario {
    SynchronizedByThree() {
      super(3, new SynchronizedMethod());
    }
  }

  @Accepted
  public static final class SynchronizedByFour extends IncrementScenario {
    SynchronizedByFour() {
      super(4, new SynchronizedMethod());
    }
  }

  static final class Block implements Counter {
    private final Object lock = new Object();
    private int n;

    @Override
    public void increment() {
      synchronized (lock) {
        n++;
      }
    }

    @Override
    public int get() {
      synchronized (lock) {
        return n;
      }
    }
  }

  @Accepted
  public static final class BlockByThree extends IncrementScenario {
    BlockByThree() {
      super(3, new Block());
    }
  }

  static final class NewLockEachTime implements Counter {
    private int n;

    @Override
    public void increment() {
      Object lock = new Object();
      synchronized (lock) {
        n++;
      }
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Rejected(says = "A held lock, B held lock 2", belief = "a-lock-of-its-own")
  public static final class NewLockByTwo extends IncrementScenario {
    NewLockByTwo() {
      super(2, new NewLockEachTime());
    }
  }

  static final class InPieces implements Counter {
    private int n;

    @Override
    public void increment() {
      int next = get() + 1;
      set(next);
    }

    private synchronized void set(int next) {
      n = next;
    }

    @Override
    public synchronized int get() {
      return n;
    }
  }

  @Rejected(says = "In between the lock of counter was free", belief = "locked-in-pieces")
  public static final class InPiecesByTwo extends IncrementScenario {
    InPiecesByTwo() {
      super(2, new InPieces());
    }
  }

  static final class WritesLocked implements Counter {
    private int n;

    @Override
    public void increment() {
      int next = n + 1;
      synchronized (this) {
        n = next;
      }
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Rejected(says = "A did not hold the lock of counter", belief = "one-side-locked")
  public static final class WritesLockedByTwo extends IncrementScenario {
    WritesLockedByTwo() {
      super(2, new WritesLocked());
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

  static final class Locked implements Counter {
    private final Lock lock = new ReentrantLock();
    private int n;

    @Override
    public void increment() {
      lock.lock();
      try {
        n++;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Accepted
  public static final class LockedByTwo extends IncrementScenario {
    LockedByTwo() {
      super(2, new Locked());
    }
  }

  @Accepted
  public static final class LockedByThree extends IncrementScenario {
    LockedByThree() {
      super(3, new Locked());
    }
  }

  static final class NeverUnlocked implements Counter {
    private final Lock lock = new ReentrantLock();
    private int n;

    @Override
    public void increment() {
      lock.lock();
      n++;
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Rejected(says = "B waits for lock, which A took and never gave back")
  public static final class NeverUnlockedByTwo extends IncrementScenario {
    NeverUnlockedByTwo() {
      super(2, new NeverUnlocked());
    }
  }

  static final class SpinLock implements Counter {
    private final AtomicInteger taken = new AtomicInteger();
    private int n;

    @Override
    public void increment() {
      while (!taken.compareAndSet(0, 1)) {
        Thread.onSpinWait();
      }
      n++;
      taken.set(0);
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Accepted
  public static final class SpinLockByTwo extends IncrementScenario {
    SpinLockByTwo() {
      super(2, new SpinLock());
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

  static final class StaticLocked implements Counter {
    private static final Lock LOCK = new ReentrantLock();
    private static int n;

    @Override
    public void increment() {
      LOCK.lock();
      try {
        n++;
      } finally {
        LOCK.unlock();
      }
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Accepted
  public static final class StaticLockedByTwo extends IncrementScenario {
    StaticLockedByTwo() {
      super(2, new StaticLocked());
    }
  }

  static final class StaticSynchronized implements Counter {
    private static int n;

    @Override
    public void increment() {
      add();
    }

    private static synchronized void add() {
      n++;
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Accepted
  public static final class StaticSynchronizedByTwo extends IncrementScenario {
    StaticSynchronizedByTwo() {
      super(2, new StaticSynchronized());
    }
  }
}
