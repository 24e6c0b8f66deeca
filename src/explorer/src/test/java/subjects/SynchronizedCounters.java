package subjects;

import subjects.IncrementScenario.Counter;

/** Counters with {@code synchronized}, in the right place or not. */
public final class SynchronizedCounters {
  private SynchronizedCounters() {}

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
