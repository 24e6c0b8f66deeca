package subjects;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import subjects.IncrementScenario.Counter;

/** Counters with locks that are objects of their own. */
public final class LockedCounters {
  private LockedCounters() {}

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
}
