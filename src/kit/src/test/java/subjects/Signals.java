package subjects;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Latches, barriers, signals, and the less common locks. */
public final class Signals {
  private Signals() {}

  /** Two threads that increment, then count down; the latch asks for so many. */
  static final class Latched {
    private int n;

    static int call(int counts) throws InterruptedException {
      var shared = new Latched();
      var latch = new CountDownLatch(counts);
      Runnable work =
          () -> {
            synchronized (shared) {
              shared.n++;
            }
            latch.countDown();
          };
      Thread.ofVirtual().start(work);
      Thread.ofPlatform().start(work);
      latch.await();
      synchronized (shared) {
        return shared.n;
      }
    }
  }

  @Right
  public static final class LatchOfTwo extends TwoExpected {
    LatchOfTwo() {
      super(() -> Latched.call(2));
    }
  }

  @Wrong(says = "The result was 1 instead of 2")
  public static final class LatchOfOne extends TwoExpected {
    LatchOfOne() {
      super(() -> Latched.call(1));
    }
  }

  @Wrong(says = "main waits in latch.await()")
  public static final class LatchOfThree extends TwoExpected {
    LatchOfThree() {
      super(() -> Latched.call(3));
    }
  }

  @Wrong(says = "when nobody waited, and a signal is not kept")
  public static final class LostSignal extends TwoExpected {
    LostSignal() {
      super(Unconditional::call);
    }
  }

  static final class Unconditional {
    private int n;

    static int call() throws InterruptedException {
      var shared = new Unconditional();
      new Thread(
              () -> {
                synchronized (shared) {
                  shared.n = 2;
                  shared.notify();
                }
              })
          .start();
      synchronized (shared) {
        shared.wait();
      }
      return shared.n;
    }
  }

  @Right
  public static final class KeptSignal extends TwoExpected {
    KeptSignal() {
      super(Conditional::call);
    }
  }

  static final class Conditional {
    private int n;

    static int call() throws InterruptedException {
      var shared = new Conditional();
      new Thread(
              () -> {
                synchronized (shared) {
                  shared.n = 2;
                  shared.notify();
                }
              })
          .start();
      synchronized (shared) {
        while (shared.n == 0) {
          shared.wait();
        }
        return shared.n;
      }
    }
  }

  @Right
  public static final class GivesUpInTime extends TwoExpected {
    GivesUpInTime() {
      super(Timed::call);
    }
  }

  static final class Timed {
    static int call() throws InterruptedException {
      var never = new CountDownLatch(1);
      boolean opened = never.await(1, TimeUnit.HOURS);
      var queue = new LinkedBlockingQueue<String>();
      synchronized (queue) {
        queue.wait(10);
      }
      return !opened && queue.poll(1, TimeUnit.SECONDS) == null ? 2 : 0;
    }
  }

  @Right
  public static final class Queued extends TwoExpected {
    Queued() {
      super(Summing::call);
    }
  }

  static final class Summing {
    private int sum;

    static int call() throws InterruptedException {
      var shared = new Summing();
      var queue = new LinkedBlockingQueue<Integer>();
      Thread consumer =
          new Thread(() -> {
            try {
              for (int x = queue.take(); x >= 0; x = queue.take()) {
                shared.sum += x;
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      consumer.start();
      queue.put(1);
      queue.add(1);
      queue.offer(-1);
      consumer.join();
      return shared.sum;
    }
  }

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

  @Right
  public static final class Barrier extends TwoExpected {
    Barrier() {
      super(() -> Meeting.call(false));
    }
  }

  @Right
  public static final class BarrierWithAction extends TwoExpected {
    BarrierWithAction() {
      super(() -> Meeting.call(true));
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

  @Right
  public static final class WriteSide extends TwoExpected {
    WriteSide() {
      super(() -> BothSides.call(true));
    }
  }

  @Wrong(says = "Both held the read lock")
  public static final class ReadSide extends TwoExpected {
    ReadSide() {
      super(() -> BothSides.call(false));
    }
  }

  @Right
  public static final class TriesInTime extends TwoExpected {
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

  @Right
  public static final class InterruptedWait extends TwoExpected {
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
                shared.wait();
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

  @Right
  public static final class LocksByReference extends TwoExpected {
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
