package kit.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A timer with one thread, whose time passes when the test says so: {@link #advance}. What has come
 * up then is done by its thread, in the order of the times, while the test goes on; a test that
 * wants to see what has become of it waits until all stands still. A task that does not end holds
 * up all others, as in a real timer with one thread.
 *
 * <p>Shut down by the code under test, it takes nothing more, and what it has been given still
 * comes up, as in a {@link java.util.concurrent.ScheduledThreadPoolExecutor}. {@link #stop()} is
 * for the test. Thread-safe.
 */
public final class ManualTimer extends AbstractExecutorService
    implements ScheduledExecutorService, InstantSource {
  private static final Instant BEGIN = Instant.parse("2025-01-01T08:00:00Z");

  private final ExecutorService runner;
  private final PriorityQueue<Alarm<?>> toCome = new PriorityQueue<>(); // guarded by this
  private volatile Thread thread; // null for a moment in the constructor
  private long now; // nanoseconds since the beginning; guarded by this
  private long given; // guarded by this
  private boolean shutdown; // guarded by this

  /** A timer whose thread waits for something to do. */
  public ManualTimer() {
    runner =
        Executors.newSingleThreadExecutor(task -> {
          thread = Thread.ofPlatform().daemon().name("timer").unstarted(task);
          return thread;
        });
    runner.execute(() -> {});
  }

  /**
   * Lets so much time pass, and returns at once: what comes up is done by the timer's thread.
   *
   * @param time not negative
   */
  public void advance(Duration time) {
    long nanos = time.toNanos();
    if (nanos < 0) {
      throw new IllegalArgumentException("time: " + time);
    }
    try {
      runner.execute(() -> passTo(nanos() + nanos));
    } catch (RejectedExecutionException e) {
      // Shut down, with nothing to come: nobody is left who would notice.
    }
  }

  private void passTo(long target) {
    while (true) {
      Alarm<?> next;
      synchronized (this) {
        next = toCome.peek();
        if (next == null || next.time() > target) {
          now = Math.max(now, target);
          endIfDone();
          return;
        }
        toCome.remove();
        now = Math.max(now, next.time());
      }
      next.comeUp();
    }
  }

  /** Takes in one that comes up once more; called with this timer's lock. */
  void comesAgain(Alarm<?> alarm) {
    toCome.add(alarm);
  }

  /** Takes one out that was cancelled. */
  synchronized void forget(Alarm<?> alarm) {
    toCome.remove(alarm);
    endIfDone();
  }

  /** The time since the beginning, in nanoseconds. */
  synchronized long nanos() {
    return now;
  }

  /** The time of this timer, beginning on a day in 2025. */
  @Override
  public Instant instant() {
    return BEGIN.plusNanos(nanos());
  }

  /** How many tasks are still to come: not done, not begun, and not cancelled. */
  public synchronized int pending() {
    return toCome.size();
  }

  /** How many tasks it was ever given with a delay. */
  public synchronized long given() {
    return given;
  }

  /** Whether this is the timer's own thread. */
  public boolean isOwnThread(Thread other) {
    return other == thread;
  }

  /** For the test: ends the timer's thread, and forgets what is still to come. */
  public void stop() {
    synchronized (this) {
      shutdown = true;
      toCome.clear();
    }
    runner.shutdownNow();
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    return add(Executors.callable(task), unit.toNanos(delay), 0);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    return add(task, unit.toNanos(delay), 0);
  }

  /** As {@link #scheduleWithFixedDelay}: here a task takes no time. */
  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long first, long period, TimeUnit unit) {
    return scheduleWithFixedDelay(task, first, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable task, long first, long delay, TimeUnit unit) {
    if (delay <= 0) {
      throw new IllegalArgumentException("delay: " + delay);
    }
    return add(Executors.callable(task), unit.toNanos(first), unit.toNanos(delay));
  }

  private <V> ScheduledFuture<V> add(Callable<V> task, long delay, long period) {
    Alarm<V> alarm;
    synchronized (this) {
      requireOpen();
      alarm = new Alarm<>(this, task, now + Math.max(delay, 0), ++given, period);
      toCome.add(alarm);
    }
    if (delay <= 0) {
      advance(Duration.ZERO);
    }
    return alarm;
  }

  private void requireOpen() {
    if (shutdown) {
      throw new RejectedExecutionException("the timer was shut down");
    }
  }

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      requireOpen();
    }
    runner.execute(task);
  }

  @Override
  public synchronized void shutdown() {
    shutdown = true;
    endIfDone();
  }

  /** What it was given does not end the timer's thread before it has come up. */
  private void endIfDone() {
    if (shutdown && toCome.isEmpty()) {
      runner.shutdown();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    var left = new ArrayList<Runnable>();
    synchronized (this) {
      shutdown = true;
      left.addAll(toCome);
      toCome.clear();
    }
    runner.shutdownNow();
    return left;
  }

  @Override
  public synchronized boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return runner.isTerminated();
  }

  @Override
  public boolean awaitTermination(long limit, TimeUnit unit) throws InterruptedException {
    return runner.awaitTermination(limit, unit);
  }
}
