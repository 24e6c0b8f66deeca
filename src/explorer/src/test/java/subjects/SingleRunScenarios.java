package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import kit.belief.CommonBelief;

/** Programs of which one run tells enough, or of which the usual ones don't. */
public final class SingleRunScenarios {
  private SingleRunScenarios() {}

  /** Somebody waits for what never comes. */
  abstract static class Waiting extends Scenario {
    Waiting(TaskBody other) {
      var never = new CountDownLatch(1);
      task("waits", never::await);
      task("other", other);
    }
  }

  public static final class Sleeps extends Waiting {
    Sleeps() {
      super(() -> new LinkedBlockingQueue<String>().take());
    }
  }

  public static final class Ends extends Waiting {
    Ends() {
      super(() -> {});
    }
  }

  public static final class LooksEveryHour extends Waiting {
    LooksEveryHour() {
      super(() -> {
        var queue = new LinkedBlockingQueue<String>();
        while (queue.poll(1, TimeUnit.HOURS) == null) {
          Thread.onSpinWait();
        }
      });
    }
  }

  /** What a call gives may be a new object each time, and yet say the same. */
  public static final class Polls {
    private final List<LinkedBlockingQueue<String>> queues =
        List.of(new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>());

    void untilOneHasSomething() throws InterruptedException {
      var open = new ArrayList<>(queues);
      while (true) {
        for (var queue : open) {
          if (queue.poll() != null) {
            return;
          }
        }
        Thread.sleep(10);
      }
    }
  }

  public static final class LooksAtOneAfterTheOther extends Waiting {
    LooksAtOneAfterTheOther() {
      super(() -> new Polls().untilOneHasSomething());
    }
  }

  public static final class GivesUpAfterAnHour extends Waiting {
    GivesUpAfterAnHour() {
      super(() -> new LinkedBlockingQueue<String>().poll(1, TimeUnit.HOURS));
    }
  }

  /** A limit as good as none. */
  public static final class AwaitsAPoolForEver extends Waiting {
    AwaitsAPoolForEver() {
      super(() -> {
        var pool = Executors.newFixedThreadPool(1);
        pool.execute(() -> LockSupport.park());
        pool.shutdown();
        while (!pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
          Thread.onSpinWait();
        }
      });
    }
  }

  public static final class UsesATimer extends Waiting {
    UsesATimer() {
      super(() -> new Timer().purge());
    }
  }

  public static final class Hits {
    private final AtomicInteger all = new AtomicInteger();

    void countEach(int n) {
      for (int i = 0; i < n; i++) {
        all.incrementAndGet();
      }
    }

    private final List<Integer> list = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> byName = new ConcurrentHashMap<>();
    private final LongAccumulator inParts = new LongAccumulator(Long::sum, 0);

    void collectEach(int n) {
      for (int i = 0; i < n; i++) {
        list.add(i);
      }
    }

    void countEachAs(String name, int n) {
      for (int i = 0; i < n; i++) {
        byName.merge(name, 1, Integer::sum);
      }
    }

    void countEachInParts(int n) {
      for (int i = 0; i < n; i++) {
        inParts.accumulate(1);
      }
    }

    void countAtTheEnd(int n) {
      all.addAndGet(n);
    }
  }

  public static final class CountsEach extends Scenario {
    private final Hits hits = new Hits();

    CountsEach() {
      task("A", () -> hits.countEach(3));
      task("B", () -> hits.countEach(4));
    }
  }

  public static final class CollectsEach extends Scenario {
    private final Hits hits = new Hits();

    CollectsEach() {
      task("A", () -> hits.collectEach(3));
      task("B", () -> hits.collectEach(4));
    }
  }

  public static final class CountsEachInOneEntry extends Scenario {
    private final Hits hits = new Hits();

    CountsEachInOneEntry() {
      task("A", () -> hits.countEachAs("hits", 3));
      task("B", () -> hits.countEachAs("hits", 4));
    }
  }

  public static final class CountsEachInItsOwnEntry extends Scenario {
    private final Hits hits = new Hits();

    CountsEachInItsOwnEntry() {
      task("A", () -> hits.countEachAs("A", 3));
      task("B", () -> hits.countEachAs("B", 4));
    }
  }

  public static final class CountsEachInParts extends Scenario {
    private final Hits hits = new Hits();

    CountsEachInParts() {
      task("A", () -> hits.countEachInParts(3));
      task("B", () -> hits.countEachInParts(4));
    }
  }

  public static final class CountsAtTheEnd extends Scenario {
    private final Hits hits = new Hits();

    CountsAtTheEnd() {
      task("A", () -> hits.countAtTheEnd(3));
      task("B", () -> hits.countAtTheEnd(4));
    }
  }

  public static final class OneCounts extends Scenario {
    private final Hits hits = new Hits();

    OneCounts() {
      task("A", () -> hits.countEach(7));
    }
  }

  /** An addition that others come before, as often as it is tried. */
  public abstract static class Overtaken extends Scenario {
    private static final int TIMES = 1_500;

    private final AtomicInteger value = new AtomicInteger();
    private final int tries;

    Overtaken(int tries) {
      this.tries = tries;
      task(
          "A",
          () -> {
            giveWay();
            new Adding(value).add(tries);
          });
      task(
          "B",
          () -> {
            for (int i = 0; i < TIMES; i++) {
              new Adding(value).add(1);
              letOthersGo();
            }
          });
    }

    @Override
    protected void verify() {
      require(value.get() == TIMES + 1, "It was " + value.get() + " after " + tries + " tries.");
    }
  }

  /** Tries to add 1, so many times. */
  record Adding(AtomicInteger value) {
    void add(int tries) {
      for (int i = 0; i < tries; i++) {
        int before = value.get();
        if (value.compareAndSet(before, before + 1)) {
          return;
        }
      }
    }
  }

  public static final class GivesUpWhenOvertaken extends Overtaken {
    GivesUpWhenOvertaken() {
      super(100);
    }
  }

  public static final class TriesUntilItIsDone extends Overtaken {
    TriesUntilItIsDone() {
      super(Integer.MAX_VALUE);
    }
  }

  /** Two people in a corridor: each needs both sides, begins at another one, and gives way. */
  public abstract static class Corridor extends Scenario {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    Corridor() {
      task(
          "A",
          () -> {
            takeTurns();
            walk(left, right);
          });
      task(
          "B",
          () -> {
            takeTurns();
            walk(right, left);
          });
    }

    private void walk(Lock first, Lock second) throws InterruptedException {
      while (true) {
        first.lock();
        if (second.tryLock()) {
          second.unlock();
          first.unlock();
          return;
        }
        first.unlock();
        pause();
      }
    }

    abstract void pause() throws InterruptedException;
  }

  public static final class BothPauseAsLong extends Corridor {
    @Override
    void pause() throws InterruptedException {
      Thread.sleep(10);
    }
  }

  public static final class BothParkAsLong extends Corridor {
    @Override
    void pause() {
      LockSupport.parkNanos(10_000);
    }
  }

  public static final class EachPausesByChance extends Corridor {
    @Override
    void pause() throws InterruptedException {
      Thread.sleep(ThreadLocalRandom.current().nextInt(1, 10));
    }
  }

  public static final class EachParksByChance extends Corridor {
    @Override
    void pause() {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(1_000, 10_000));
    }
  }

  public static final class Twice {
    private final AtomicInteger value = new AtomicInteger();

    void add(int n) {
      while (!value.compareAndSet(value.get(), value.get() + n)) {
        Thread.onSpinWait();
      }
    }
  }

  public static final class UpAndDown extends Scenario {
    private final Twice twice = new Twice();

    UpAndDown() {
      task("A", () -> twice.add(1));
      task(
          "B",
          () -> {
            twice.add(2);
            twice.add(-2);
          });
    }

    @Override
    protected void verify() {
      require(twice.value.get() == 1, "It was " + twice.value.get() + ".");
    }
  }

  /** Two threads that keep what came last. */
  abstract static class LastOfTwo extends Scenario {
    private final Kept kept = new Kept();

    LastOfTwo() {
      task("A", () -> kept.value = "a");
      task("B", () -> kept.value = "b");
    }

    final String kept() {
      return kept.value;
    }
  }

  private static final class Kept {
    private String value;
  }

  public static final class EitherWillDo extends LastOfTwo {
    EitherWillDo() {
      tolerateRaces();
    }

    @Override
    protected void verify() {
      require("ab".contains(kept()), "It was " + kept() + ".");
    }
  }

  public static final class OnlyOneWillDo extends LastOfTwo {
    OnlyOneWillDo() {
      tolerateRaces();
    }

    @Override
    protected void verify() {
      require("b".equals(kept()), "It was " + kept() + ".");
    }
  }

  public static final class RacesAreFailures extends LastOfTwo {}

  public static final class LostBySomeSchedules extends LastOfTwo {
    @Override
    protected void verify() {
      require("b".equals(kept()), CommonBelief.COMPLETION_ORDER, "It was " + kept() + ".");
    }
  }

  public static final class LostByAllSchedules extends LastOfTwo {
    @Override
    protected void verify() {
      require("c".equals(kept()), CommonBelief.COMPLETION_ORDER, "It was " + kept() + ".");
    }
  }

  /** One holds it until the other one waits, gives it back, and wants it again at once. */
  abstract static class WantsItAgain extends Scenario {
    private final List<String> order = new ArrayList<>();

    WantsItAgain(TaskBody take, Runnable giveBack) {
      task(
          "A",
          () -> {
            take.run();
            letOthersGo();
            giveBack.run();
            take.run();
            order.add("A");
            giveBack.run();
          });
      task(
          "B",
          () -> {
            take.run();
            order.add("B");
            giveBack.run();
          });
    }

    @Override
    protected void verify() {
      require(order.equals(List.of("B", "A")), "They came in the order " + order + ".");
    }
  }

  public static final class WantsAFairLockAgain extends WantsItAgain {
    WantsAFairLockAgain() {
      this(new ReentrantLock(true));
    }

    private WantsAFairLockAgain(Lock lock) {
      super(lock::lock, lock::unlock);
    }
  }

  public static final class WantsAFairWriteLockAgain extends WantsItAgain {
    WantsAFairWriteLockAgain() {
      this(new ReentrantReadWriteLock(true).writeLock());
    }

    private WantsAFairWriteLockAgain(Lock lock) {
      super(lock::lockInterruptibly, lock::unlock);
    }
  }

  public static final class WantsAFairPermitAgain extends WantsItAgain {
    WantsAFairPermitAgain() {
      this(new Semaphore(1, true));
    }

    private WantsAFairPermitAgain(Semaphore semaphore) {
      super(semaphore::acquire, semaphore::release);
    }
  }

  public static final class WantsAnUnfairLockAgain extends WantsItAgain {
    WantsAnUnfairLockAgain() {
      this(new ReentrantLock());
    }

    private WantsAnUnfairLockAgain(Lock lock) {
      super(lock::lock, lock::unlock);
    }
  }

  public static final class WantsAnUnfairPermitAgain extends WantsItAgain {
    WantsAnUnfairPermitAgain() {
      this(new Semaphore(1));
    }

    private WantsAnUnfairPermitAgain(Semaphore semaphore) {
      super(semaphore::acquire, semaphore::release);
    }
  }
}
