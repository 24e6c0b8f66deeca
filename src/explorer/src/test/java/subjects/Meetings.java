package subjects;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Barriers, read-write locks, and waits that end by time or by an interrupt. */
public final class Meetings {
  private Meetings() {}

  /** Two threads that meet before they look at what the other one has written. */
  static final class Meeting {
    private final boolean[] here = new boolean[2];
    private final CyclicBarrier barrier;
    private int opened;
    private int seen;

    private Meeting(boolean counts) {
      barrier = counts ? new CyclicBarrier(2, () -> opened++) : new CyclicBarrier(2);
    }

    private void meet(int own) {
      here[own] = true;
      try {
        barrier.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
      }
      synchronized (this) {
        seen += here[1 - own] ? 1 : 0;
      }
    }

    static int call(boolean counts) throws InterruptedException {
      var shared = new Meeting(counts);
      Thread a = new Thread(() -> shared.meet(0));
      Thread b = new Thread(() -> shared.meet(1));
      a.start();
      b.start();
      a.join();
      b.join();
      return shared.seen + (counts ? shared.opened - 1 : 0);
    }
  }

  @Accepted
  public static final class Barrier extends TwoExpectedScenario {
    Barrier() {
      super(() -> Meeting.call(false));
    }
  }

  @Accepted
  public static final class BarrierWithAction extends TwoExpectedScenario {
    BarrierWithAction() {
      super(() -> Meeting.call(true));
    }
  }

  /**
   * Whoever comes interrupted does not wait, and breaks the barrier for the one who comes later.
   */
  static final class Breaking {
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private int interrupted;
    private int broken;

    private void come(boolean breaks) {
      if (breaks) {
        Thread.currentThread().interrupt();
      }
      try {
        barrier.await();
      } catch (InterruptedException e) {
        interrupted++;
      } catch (BrokenBarrierException e) {
        broken++;
      }
    }

    static int call() throws InterruptedException {
      var shared = new Breaking();
      Thread a = new Thread(() -> shared.come(true));
      Thread b = new Thread(() -> shared.come(false));
      a.start();
      b.start();
      a.join();
      b.join();
      return shared.interrupted + shared.broken;
    }
  }

  @Accepted
  public static final class ComesInterrupted extends TwoExpectedScenario {
    ComesInterrupted() {
      super(Breaking::call);
    }
  }

  /** Two threads that increment under one side of a read-write lock. */
  static final class BothSides {
    private final ReadWriteLock both = new ReentrantReadWriteLock();
    private int n;

    private void increment(Lock side) {
      side.lock();
      try {
        n++;
      } finally {
        side.unlock();
      }
    }

    static int call(boolean writing) throws InterruptedException {
      var shared = new BothSides();
      Lock side = writing ? shared.both.writeLock() : shared.both.readLock();
      Thread a = new Thread(() -> shared.increment(side));
      Thread b = new Thread(() -> shared.increment(side));
      a.start();
      b.start();
      a.join();
      b.join();
      return shared.n;
    }
  }

  @Accepted
  public static final class WriteSide extends TwoExpectedScenario {
    WriteSide() {
      super(() -> BothSides.call(true));
    }
  }

  @Rejected(says = "Both held the read lock", belief = "read-lock-for-writing")
  public static final class ReadSide extends TwoExpectedScenario {
    ReadSide() {
      super(() -> BothSides.call(false));
    }
  }

  @Accepted
  public static final class TriesInTime extends TwoExpectedScenario {
    TriesInTime() {
      super(Trying::call);
    }
  }

  static final class Trying {
    private final Lock lock = new ReentrantLock();
    private int n;

    private void increment() {
      try {
        while (!lock.tryLock(5, TimeUnit.MILLISECONDS)) {
          Thread.yield();
        }
        try {
          n++;
        } finally {
          lock.unlock();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    static int call() throws InterruptedException {
      var shared = new Trying();
      Thread a = new Thread(shared::increment);
      Thread b = new Thread(shared::increment);
      a.start();
      b.start();
      a.join();
      b.join();
      return shared.n;
    }
  }

  @Accepted
  public static final class InterruptedWait extends TwoExpectedScenario {
    InterruptedWait() {
      super(Interruptible::call);
    }
  }

  static final class Interruptible {
    private int n;

    static int call() throws InterruptedException {
      var shared = new Interruptible();
      Thread waiter =
          new Thread(() -> {
            synchronized (shared) {
              try {
                while (shared.n == 0) {
                  shared.wait();
                }
              } catch (InterruptedException e) {
                shared.n = 2;
              }
            }
          });
      waiter.start();
      waiter.interrupt();
      waiter.join();
      synchronized (shared) {
        return shared.n;
      }
    }
  }

  @Accepted
  public static final class LocksByReference extends TwoExpectedScenario {
    LocksByReference() {
      super(Around::call);
    }
  }

  static final class Around {
    private final ReentrantLock lock = new ReentrantLock();
    private int n;

    private static void around(Runnable before, Runnable body, Runnable after) {
      before.run();
      try {
        body.run();
      } finally {
        after.run();
      }
    }

    private void increment() {
      around(lock::lock, () -> n++, lock::unlock);
    }

    static int call() throws InterruptedException {
      var shared = new Around();
      Thread a = new Thread(shared::increment);
      Thread b = new Thread(shared::increment);
      a.start();
      b.start();
      a.join();
      b.join();
      return shared.n;
    }
  }
}
