package kit.timeouts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What the learner's code calls, when it is loaded anew, around its waits with a time limit.
 * Public, because it is called from there; of no use elsewhere: while no test asks, each does what
 * the JDK does.
 */
public final class TimedCallHooks {
  private static volatile VirtualClock clock; // null: time goes by as ever

  private TimedCallHooks() {}

  static void set(VirtualClock moved) {
    clock = moved;
  }

  /** The limit of a wait, in nanoseconds whatever the unit was. */
  public static long nanos(long time, TimeUnit unit, String place) {
    return nanos(unit.toNanos(time), place);
  }

  /** The limit of a wait that is given in nanoseconds. */
  public static long nanos(long nanos, String place) {
    VirtualClock moved = clock;
    return moved == null ? nanos : moved.shortened(nanos, place);
  }

  /** The limit of a wait that is given in milliseconds. */
  public static long millis(long millis, String place) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    long instead = nanos(nanos, place);
    return instead == nanos ? millis : Math.max(1, TimeUnit.NANOSECONDS.toMillis(instead));
  }

  /** The limit of a wait that is given in milliseconds and nanoseconds, in milliseconds. */
  public static long millis(long millis, int nanos, String place) {
    return millis(millis == 0 && nanos > 0 ? 1 : millis, place);
  }

  /** The limit of a wait that is given as a duration. */
  public static Duration duration(Duration limit, String place) {
    boolean isForEver = limit.compareTo(VirtualClock.FOR_EVER) >= 0;
    return isForEver ? limit : Duration.ofNanos(nanos(limit.toNanos(), place));
  }

  /** The end of a wait, in milliseconds as {@link #currentTimeMillis} counts them. */
  public static long deadline(long millis, String place) {
    long now = System.currentTimeMillis();
    return now + millis(Math.max(0, millis - now - aheadMillis()), place);
  }

  /** The end of a wait. */
  public static Date deadline(Date end, String place) {
    return new Date(deadline(end.getTime(), place));
  }

  private static long aheadMillis() {
    VirtualClock moved = clock;
    return moved == null ? 0 : TimeUnit.NANOSECONDS.toMillis(moved.ahead());
  }

  /** Stands for {@link TimeUnit#sleep}. */
  public static void sleep(TimeUnit unit, long time, String place) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos(time, unit, place));
  }

  /** Stands for {@link TimeUnit#timedWait}. */
  public static void timedWait(TimeUnit unit, Object monitor, long time, String place)
      throws InterruptedException {
    TimeUnit.NANOSECONDS.timedWait(monitor, nanos(time, unit, place));
  }

  /** Stands for {@link TimeUnit#timedJoin}. */
  public static void timedJoin(TimeUnit unit, Thread thread, long time, String place)
      throws InterruptedException {
    TimeUnit.NANOSECONDS.timedJoin(thread, nanos(time, unit, place));
    came(!thread.isAlive());
  }

  /** Stands for {@link Thread#join(long)}. */
  public static void join(Thread thread, long millis, String place) throws InterruptedException {
    thread.join(millis(millis, place));
    came(!thread.isAlive());
  }

  /**
   * Stands for {@code ExecutorService.invokeAll} with a limit. It starts the work itself, so the
   * limit must not run out before that.
   */
  public static <T> List<Future<T>> invokeAll(
      ExecutorService pool,
      Collection<? extends Callable<T>> tasks,
      long time,
      TimeUnit unit,
      String place)
      throws InterruptedException {
    var futures = new ArrayList<Future<T>>();
    tasks.forEach(task -> futures.add(pool.submit(task)));
    try {
      for (Future<T> future : futures) {
        if (!future.isDone()) {
          try {
            future.get(nanos(time, unit, place), TimeUnit.NANOSECONDS);
          } catch (ExecutionException | CancellationException failed) {
            // which its caller sees
          }
        }
      }
      came(true);
    } catch (TimeoutException over) {
      futures.forEach(future -> future.cancel(true));
    } catch (InterruptedException e) {
      futures.forEach(future -> future.cancel(true));
      throw e;
    }
    return futures;
  }

  /** Stands for {@code ExecutorService.invokeAny} with a limit. As {@link #invokeAll}. */
  public static <T> T invokeAny(
      ExecutorService pool,
      Collection<? extends Callable<T>> tasks,
      long time,
      TimeUnit unit,
      String place)
      throws InterruptedException, ExecutionException, TimeoutException {
    var done = new ExecutorCompletionService<T>(pool);
    var futures = new ArrayList<Future<T>>();
    tasks.forEach(task -> futures.add(done.submit(task)));
    var last = new ExecutionException(new IllegalArgumentException("no tasks"));
    try {
      for (int i = 0; i < futures.size(); i++) {
        Future<T> next = done.poll();
        next = next != null ? next : done.poll(nanos(time, unit, place), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new TimeoutException();
        }
        try {
          T value = next.get();
          came(true);
          return value;
        } catch (ExecutionException failed) {
          last = failed;
        }
      }
      throw last;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  /** Told after a wait: whether what was waited for has come. */
  public static void came(boolean inTime) {
    VirtualClock moved = clock;
    if (moved != null && inTime) {
      moved.cameInTime();
    }
  }

  /** Told after a wait: what has come, null if its time was up. */
  public static void came(Object got) {
    came(got != null);
  }

  /** Told after a wait: how much of its time was left, in nanoseconds. */
  public static void came(long left) {
    came(left > 0);
  }

  /** Stands for {@link System#nanoTime}. */
  public static long nanoTime(String place) {
    VirtualClock moved = clock;
    if (moved == null) {
      return System.nanoTime();
    }
    moved.readClock(place);
    return System.nanoTime() + moved.ahead();
  }

  /** Stands for {@link System#currentTimeMillis}. */
  public static long currentTimeMillis(String place) {
    nanoTime(place);
    return System.currentTimeMillis() + aheadMillis();
  }

  /** Stands for {@link Instant#now()}. */
  public static Instant now(String place) {
    return Instant.ofEpochMilli(currentTimeMillis(place));
  }
}
