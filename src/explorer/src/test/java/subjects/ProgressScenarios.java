package subjects;

import explorer.History;
import explorer.Scenario;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Counters that two threads increment, each of which may be stopped on its way. */
public final class ProgressScenarios {
  private ProgressScenarios() {}

  private interface Counter {
    void increment();
  }

  private abstract static class Two extends Scenario {
    Two(Counter counter) {
      task("A", counter::increment);
      task("B", counter::increment);
    }
  }

  private static final class Locked implements Counter {
    private int n;

    @Override
    public synchronized void increment() {
      n++;
    }
  }

  /** Whoever is stopped inside keeps the monitor. */
  public static final class WithMonitor extends Two {
    public WithMonitor() {
      super(new Locked());
    }
  }

  private static final class LockedByHand implements Counter {
    private final ReentrantLock lock = new ReentrantLock();
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
  }

  /** The same with a lock that one gives back by hand. */
  public static final class WithLock extends Two {
    public WithLock() {
      super(new LockedByHand());
    }
  }

  private static final class Spinning implements Counter {
    private final AtomicBoolean busy = new AtomicBoolean();
    private int n;

    @Override
    public void increment() {
      while (!busy.compareAndSet(false, true)) {
        Thread.onSpinWait();
      }
      n++;
      busy.set(false);
    }
  }

  /** Nobody waits in a call, and one goes round for ever. */
  public static final class WithSpinLock extends Two {
    public WithSpinLock() {
      super(new Spinning());
    }
  }

  private static final class Trying implements Counter {
    private final AtomicInteger n = new AtomicInteger();

    @Override
    public void increment() {
      int seen;
      do {
        seen = n.get();
      } while (!n.compareAndSet(seen, seen + 1));
    }
  }

  /** Nobody holds up anybody. */
  public static final class WithCompareAndSet extends Two {
    public WithCompareAndSet() {
      super(new Trying());
    }
  }

  private static final class OnlyTheSecond implements Counter {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void increment() {
      if (calls.getAndIncrement() == 0) {
        return;
      }
      lock.lock();
      calls.get();
      lock.unlock();
    }
  }

  /** A lock that one of the two takes holds up nobody. */
  public static final class WithLockOfOne extends Two {
    public WithLockOfOne() {
      super(new OnlyTheSecond());
    }
  }

  private static final class Patient implements Counter {
    private final ReentrantLock lock = new ReentrantLock();
    private final int most;
    private int n;

    /**
     * @param most how often it tries for the lock before it gives up
     */
    Patient(int most) {
      this.most = most;
    }

    @Override
    public void increment() {
      for (int i = 0; i < most; i++) {
        if (lock.tryLock()) {
          n++;
          lock.unlock();
          return;
        }
        LockSupport.parkNanos(1_000);
      }
      throw new IllegalStateException("gave up");
    }
  }

  private abstract static class TwoThatCount extends Scenario {
    TwoThatCount(Counter counter) {
      task("A", () -> count(counter));
      task("B", () -> count(counter));
    }

    private static void count(Counter counter) {
      try {
        counter.increment();
      } catch (IllegalStateException e) {
        require(false, "One of two " + e.getMessage() + ".");
      }
    }
  }

  /** It has to be overtaken ten times before it gives up. */
  public static final class TriesTenTimes extends TwoThatCount {
    public TriesTenTimes() {
      super(new Patient(10));
    }
  }

  /** It goes on for as long as the other one has the lock. */
  public static final class TriesForEver extends TwoThatCount {
    public TriesForEver() {
      super(new Patient(Integer.MAX_VALUE));
    }
  }

  /** It waits, and so the other one comes to its end. */
  public static final class WaitsForTheLock extends TwoThatCount {
    public WaitsForTheLock() {
      super(new LockedByHand());
    }
  }

  private static final class ASecond implements Counter {
    private final ReentrantLock lock = new ReentrantLock();
    private int n;

    @Override
    public void increment() {
      try {
        if (!lock.tryLock(1, TimeUnit.SECONDS)) {
          throw new IllegalStateException("gave up");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      n++;
      lock.unlock();
    }
  }

  /** Nobody has the lock for so long, unless the system lets it wait. */
  public static final class TriesForASecond extends TwoThatCount {
    public TriesForASecond() {
      super(new ASecond());
    }
  }

  /** Nobody takes a lock but the queue itself. */
  public static final class WithBlockingQueue extends Scenario {
    private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);

    public WithBlockingQueue() {
      task("A", () -> Helper.offer(queue));
      task("B", () -> Helper.offer(queue));
    }
  }

  /** A queue without a lock. */
  public static final class WithLinkedQueue extends Scenario {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public WithLinkedQueue() {
      task("A", () -> Helper.offer(queue));
      task("B", () -> Helper.offer(queue));
    }
  }

  /** Two threads use one number three times each, and numbers of their own. */
  public static final class Uses extends Scenario {
    private final AtomicInteger shared = new AtomicInteger();

    public Uses() {
      task("A", this::use);
      task("B", this::use);
    }

    private void use() {
      Helper.use(new int[2], shared);
    }
  }

  /** Two threads fill arrays of their own, and hand them out to whoever comes next. */
  public static final class HandsOut extends Scenario {
    private final AtomicReference<int[]> place = new AtomicReference<>(new int[2]);

    public HandsOut() {
      task("A", () -> Helper.replace(place));
      task("B", () -> Helper.replace(place));
    }
  }

  private static final class Helper {
    static void replace(AtomicReference<int[]> place) {
      int[] old = place.get();
      int[] next = new int[2];
      next[0] = old[0] + 1;
      next[1] = old[1] + 1;
      place.set(next);
    }

    static void offer(Queue<Integer> queue) {
      queue.offer(1);
    }

    static void use(int[] own, AtomicInteger shared) {
      for (int i = 0; i < 3; i++) {
        own[0]++;
        own[1] += own[0];
        shared.addAndGet(own[1]);
      }
    }
  }

  /** A counter whose calls are compared with a model; it loses one. */
  public static final class Forgetful extends Scenario {
    private final Losing counter = new Losing();
    private final History<int[]> history = new History<>(() -> new int[1]);

    public Forgetful(String calls) {
      for (int i = 0; i < calls.length(); i++) {
        task(calls.substring(i, i + 1), this::increment);
      }
    }

    private void increment() throws Exception {
      history.call("increment()", counter::increment, n -> ++n[0]);
    }

    @Override
    protected void verify() {
      requireLinearizable(history);
    }
  }

  private static final class Losing {
    private final AtomicInteger n = new AtomicInteger();

    int increment() {
      int next = n.get() + 1;
      n.set(next);
      return next;
    }
  }
}
