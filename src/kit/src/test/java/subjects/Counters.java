package subjects;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import subjects.Increments.Counter;

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

  @Wrong(says = "A read n before B wrote it", belief = "one-line-one-step")
  public static final class PlainByTwo extends Increments {
    PlainByTwo() {
      super(2, new Plain());
    }
  }

  @Wrong(says = "the counter was 1", belief = "one-line-one-step")
  public static final class PlainByThree extends Increments {
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

  @Wrong(says = "A read n before B wrote it", belief = "volatile-is-atomic")
  public static final class VolatileByTwo extends Increments {
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

  @Right
  public static final class SynchronizedByTwo extends Increments {
    SynchronizedByTwo() {
      super(2, new SynchronizedMethod());
    }
  }

  @Right
  public static final class SynchronizedByThree extends Increments {
    SynchronizedByThree() {
      super(3, new SynchronizedMethod());
    }
  }

  @Right
  public static final class SynchronizedByFour extends Increments {
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

  @Right
  public static final class BlockByThree extends Increments {
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

  @Wrong(says = "A held lock, B held lock 2", belief = "a-lock-of-its-own")
  public static final class NewLockByTwo extends Increments {
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

  @Wrong(says = "In between the lock of counter was free", belief = "locked-in-pieces")
  public static final class InPiecesByTwo extends Increments {
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

  @Wrong(says = "A did not hold the lock of counter", belief = "one-side-locked")
  public static final class WritesLockedByTwo extends Increments {
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

  @Right
  public static final class AtomicByThree extends Increments {
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

  @Wrong(says = "then wrote over B's value", belief = "safe-parts-safe-whole")
  public static final class GetThenSetByTwo extends Increments {
    GetThenSetByTwo() {
      super(2, new GetThenSet());
    }
  }

  @Wrong(says = "then wrote over", belief = "safe-parts-safe-whole")
  public static final class GetThenSetByThree extends Increments {
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

  @Right
  public static final class CompareAndSetByThree extends Increments {
    CompareAndSetByThree() {
      super(3, new CompareAndSet());
    }
  }

  static final class Update implements Counter {
    private final AtomicInteger n = new AtomicInteger();
    private int calls;

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

  @Right
  public static final class UpdateByTwo extends Increments {
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

  @Right
  public static final class LockedByTwo extends Increments {
    LockedByTwo() {
      super(2, new Locked());
    }
  }

  @Right
  public static final class LockedByThree extends Increments {
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

  @Wrong(says = "B waits for lock, which A took and never gave back")
  public static final class NeverUnlockedByTwo extends Increments {
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

  @Right
  public static final class SpinLockByTwo extends Increments {
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

  @Wrong(says = "A read Static.n before B wrote it", belief = "one-line-one-step")
  public static final class StaticByTwo extends Increments {
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

  @Right
  public static final class StaticLockedByTwo extends Increments {
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

  @Right
  public static final class StaticSynchronizedByTwo extends Increments {
    StaticSynchronizedByTwo() {
      super(2, new StaticSynchronized());
    }
  }
}
