package learner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import kit.timeouts.SlowWork;

/** Ways to wait for a task, with and without a limit. */
public final class TimedWaits {
  private TimedWaits() {}

  /** A task, and a way to wait for it that {@link #waitFor} has. */
  public abstract static class OneTask extends SlowWork {
    OneTask() {
      super("a task");
    }

    @Override
    protected final void call() throws Exception {
      waitFor(this::awaitOpen);
    }

    abstract void waitFor(Runnable task) throws Exception;
  }

  private static Thread started(Runnable task) {
    return Thread.ofPlatform().name("task").start(task);
  }

  private static CountDownLatch latched(Runnable task) {
    var done = new CountDownLatch(1);
    started(() -> {
      task.run();
      done.countDown();
    });
    return done;
  }

  // Right: no limit, or one that is taken up again.

  /** No limit. */
  @Accepted
  public static final class Joins extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      started(task).join();
    }
  }

  /** A limit in a loop. */
  @Accepted
  public static final class JoinsAgainAndAgain extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      Thread thread = Thread.ofVirtual().start(task);
      while (!thread.join(Duration.ofSeconds(1))) {
        Thread.onSpinWait();
      }
    }
  }

  /** A limit that stands for none. */
  @Accepted
  public static final class AwaitsADay extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      ExecutorService pool = Executors.newFixedThreadPool(1);
      pool.submit(task);
      pool.shutdown();
      if (!pool.awaitTermination(1, TimeUnit.DAYS)) {
        pool.shutdownNow();
      }
    }
  }

  /** The same, as the longest time that there is. */
  @Accepted
  public static final class AwaitsForEver extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      latched(task).await(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
  }

  /** Looks every ten milliseconds. */
  @Accepted
  public static final class Polls extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      Thread thread = started(task);
      while (thread.isAlive()) {
        Thread.sleep(10);
      }
    }
  }

  /** An interrupt ends its wait, and no limit does: whether it may leave is not asked here. */
  @Accepted
  public static final class LeavesWhenInterrupted extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      interruptMeWhenHeld(1);
      Thread thread = started(() -> awaitOpenUninterruptibly());
      while (!thread.join(Duration.ofSeconds(1))) {
        Thread.onSpinWait();
      }
    }
  }

  /** Two wait, one of them in a loop. */
  @Accepted
  public static final class PollsInAnotherThread extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      var done = latched(task);
      Thread other =
          started(() -> {
            while (done.getCount() > 0) {
              LockSupport.parkNanos(100_000);
            }
          });
      other.join();
    }
  }

  /** Waits for a condition, as it should: in a loop, with a limit for safety. */
  @Accepted
  public static final class WaitsInALoop extends OneTask {
    private boolean done; // guarded by this

    @Override
    void waitFor(Runnable task) throws Exception {
      started(() -> {
        task.run();
        synchronized (this) {
          done = true;
          notifyAll();
        }
      });
      synchronized (this) {
        while (!done) {
          wait(500);
        }
      }
    }
  }

  /** Sleeps before it begins, and has a method of its own that looks like a wait. */
  @Accepted
  public static final class HasItsOwn extends OneTask {
    private List<Long> seen = new ArrayList<>();

    @Override
    void waitFor(Runnable task) throws Exception {
      Thread.sleep(5);
      await(5, TimeUnit.SECONDS);
      if (!seen.equals(List.of(5L))) {
        throw new IllegalStateException(seen.toString());
      }
      started(task).join();
    }

    private void await(long many, TimeUnit unit) {
      seen.add(unit.toSeconds(many));
    }
  }

  /** Waits for nothing: that is for other tests to see. */
  @Accepted
  public static final class WaitsForNothing extends OneTask {
    @Override
    void waitFor(Runnable task) {
      started(task);
    }
  }

  // Wrong: they give up.

  /** A second. */
  @Rejected(says = "waiting for 1 s in Thread.join (TimedWaits.java:", belief = "gives-up-waiting")
  public static final class JoinsASecond extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      started(task).join(1000);
    }
  }

  /** A minute. */
  @Rejected(
      says = "waiting for 1 min in ExecutorService.awaitTermination (TimedWaits.java:",
      belief = "gives-up-waiting")
  public static final class AwaitsAMinute extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      ExecutorService pool = Executors.newFixedThreadPool(1);
      pool.submit(task);
      pool.shutdown();
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        pool.shutdownNow();
      }
    }
  }

  /** Throws when the time is up. */
  @Rejected(says = "waiting for 5 s in Future.get", belief = "gives-up-waiting")
  public static final class GetsForFive extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        var future = pool.submit(task);
        try {
          future.get(5, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          future.cancel(true);
        }
      }
    }
  }

  /** A queue. */
  @Rejected(says = "waiting for 5 s in LinkedBlockingQueue.poll", belief = "gives-up-waiting")
  public static final class PollsAQueue extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      var done = new LinkedBlockingQueue<Boolean>();
      started(() -> {
        task.run();
        done.add(true);
      });
      done.poll(5, TimeUnit.SECONDS);
    }
  }

  /** A latch, a semaphore and a lock. */
  @Rejected(says = "waiting for 250 ms in CountDownLatch.await", belief = "gives-up-waiting")
  public static final class AwaitsALatch extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      latched(task).await(250, TimeUnit.MILLISECONDS);
    }
  }

  /** A permit. */
  @Rejected(says = "waiting for 2 s in Semaphore.tryAcquire", belief = "gives-up-waiting")
  public static final class TriesToAcquire extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      var done = new Semaphore(0);
      started(() -> {
        task.run();
        done.release();
      });
      done.tryAcquire(1, 2, TimeUnit.SECONDS);
    }
  }

  /** A condition, with what is left of the time. */
  @Rejected(says = "in Condition.awaitNanos", belief = "gives-up-waiting")
  public static final class AwaitsNanos extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      var done = latched(task);
      var lock = new ReentrantLock();
      var never = lock.newCondition();
      lock.lock();
      try {
        long left = TimeUnit.SECONDS.toNanos(3);
        while (done.getCount() > 0 && left > 0) {
          left = never.awaitNanos(left) - TimeUnit.SECONDS.toNanos(1) / 1000;
          left = left < -1 ? 0 : left;
        }
        never.awaitNanos(1000);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Looks often, and counts. */
  @Rejected(says = "waiting 100 times for 10 ms in Thread.sleep", belief = "gives-up-waiting")
  public static final class SleepsAHundredTimes extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      Thread thread = started(task);
      for (int i = 0; i < 100 && thread.isAlive(); i++) {
        Thread.sleep(10);
      }
    }
  }

  /** Looks often, with an eye on the clock. */
  @Rejected(says = "gave up after waiting", belief = "gives-up-waiting")
  public static final class SleepsUntilADeadline extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      Thread thread = started(task);
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (thread.isAlive() && System.nanoTime() < end) {
        Thread.sleep(10);
      }
    }
  }

  /** Spins until it is too late. */
  @Rejected(
      says = "gave up after waiting, by what the clock says in System.currentTimeMillis",
      belief = "gives-up-waiting")
  public static final class SpinsUntilADeadline extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      Thread thread = started(task);
      long end = System.currentTimeMillis() + 30_000;
      while (thread.isAlive() && System.currentTimeMillis() < end) {
        Thread.onSpinWait();
      }
    }
  }

  /** The same with the newer clock, and waits until a moment. */
  @Rejected(says = "gave up after waiting", belief = "gives-up-waiting")
  public static final class WaitsUntil extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      var done = latched(task);
      var lock = new ReentrantLock();
      var never = lock.newCondition();
      Date end = Date.from(Instant.now().plusSeconds(20));
      lock.lock();
      try {
        while (done.getCount() > 0) {
          if (!never.awaitUntil(end)) {
            break;
          }
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** A timer breaks it off. */
  @Rejected(
      says = "waiting for 10 s in ScheduledExecutorService.schedule (TimedWaits.java:",
      belief = "gives-up-waiting")
  public static final class IsTimed extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      Thread thread = started(task);
      try (var timer = Executors.newScheduledThreadPool(1)) {
        timer.schedule(thread::interrupt, 10, TimeUnit.SECONDS);
        thread.join();
      }
    }
  }

  /** A future with a limit of its own. */
  @Rejected(says = "waiting for 1 s in CompletableFuture.orTimeout", belief = "gives-up-waiting")
  public static final class OrTimeout extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      CompletableFuture.runAsync(task).orTimeout(1, TimeUnit.SECONDS).join();
    }
  }

  /** All at once, with a limit. */
  @Rejected(says = "waiting for 3 s in ExecutorService.invokeAll", belief = "gives-up-waiting")
  public static final class InvokesAll extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      try (var pool = Executors.newFixedThreadPool(1)) {
        pool.invokeAll(List.of(Executors.callable(task)), 3, TimeUnit.SECONDS);
      }
    }
  }

  /** The first of all, with a limit. */
  @Rejected(says = "waiting for 3 s in ExecutorService.invokeAny", belief = "gives-up-waiting")
  public static final class InvokesAny extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      try (var pool = Executors.newFixedThreadPool(1)) {
        pool.invokeAny(List.of(Executors.callable(task)), 3, TimeUnit.SECONDS);
      }
    }
  }

  /** The units' own calls. */
  @Rejected(says = "waiting for 1 s in TimeUnit.timedJoin", belief = "gives-up-waiting")
  public static final class TimedJoin extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      TimeUnit.SECONDS.timedJoin(started(task), 1);
    }
  }

  /** Patient until it is interrupted. */
  @Rejected(says = "waiting for 1 s in Thread.join", belief = "gives-up-waiting")
  public static final class JoinsForASecondWhenInterrupted extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      interruptMeWhenHeld(1);
      Thread thread = started(() -> awaitOpenUninterruptibly());
      try {
        thread.join();
      } catch (InterruptedException e) {
        thread.join(1_000);
      }
    }
  }

  /** A subclass of Thread. */
  @Rejected(says = "waiting for 2 s in TimedWaits.Own.join", belief = "gives-up-waiting")
  public static final class JoinsItsOwnKind extends OneTask {
    @Override
    void waitFor(Runnable task) throws Exception {
      var own = new Own(task);
      own.start();
      own.join(2000, 5);
    }
  }

  private static final class Own extends Thread {
    Own(Runnable task) {
      super(task);
    }
  }
}
