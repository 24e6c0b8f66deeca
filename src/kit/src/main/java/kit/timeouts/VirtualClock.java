package kit.timeouts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The learner's waits with a time limit, and a clock that the test moves. Thread-safe.
 *
 * <p>Until {@link #moveOn()} nobody begins such a wait; then each has a limit of a millisecond, and
 * whenever one begins the clock goes on by what was asked for, or more.
 */
final class VirtualClock {
  /** A limit of so long stands for none. */
  static final Duration FOR_EVER = Duration.ofHours(1);

  /** How often somebody comes back to the same wait who will always do so. */
  static final int RENEWALS = 200;

  private static final long SHORT = Duration.ofMillis(1).toNanos();

  /** Until somebody has come back often enough, more than an hour has gone by. */
  private static final long LEAST_STEP = Duration.ofSeconds(20).toNanos();

  private final CountDownLatch moved = new CountDownLatch(1);
  private final AtomicLong ahead = new AtomicLong();
  private final Map<Thread, Waiter> waiters = new HashMap<>(); // guarded by itself
  private volatile boolean over;
  private long waits; // guarded by waiters

  /** What one thread has waited for with a limit. */
  private static final class Waiter {
    final Map<String, Integer> times = new HashMap<>();
    String place;
    long limit;
    long number; // counts all waits
    boolean inTime; // what it waited for has come, or an interrupt

    int timesHere() {
      return times.getOrDefault(place, 0);
    }
  }

  /**
   * A wait that was given up.
   *
   * @param place the call and its line
   * @param limit what was asked for; zero: the clock was read
   * @param times how often it was begun
   */
  record GivenUp(String place, Duration limit, int times) {}

  /** The limit to wait with instead of this one, in nanoseconds. */
  long shortened(long nanos, String place) {
    if (nanos <= 0 || nanos >= FOR_EVER.toNanos() || over) {
      return nanos;
    }
    note(place, nanos);
    awaitMove();
    if (over) {
      return nanos;
    }
    ahead.addAndGet(Math.max(nanos, LEAST_STEP));
    if (Thread.currentThread().isInterrupted()) {
      cameInTime(); // it ends at once, and not because its time is up
    }
    return Math.min(nanos, SHORT);
  }

  /** The clock was read: code that reads it a second time waits for a time to come. */
  void readClock(String place) {
    if (over) {
      return;
    }
    if (note(place, 0) > 1) {
      awaitMove();
      ahead.addAndGet(over ? 0 : LEAST_STEP);
    }
  }

  private int note(String place, long nanos) {
    synchronized (waiters) {
      Waiter waiter = waiters.computeIfAbsent(Thread.currentThread(), _ -> new Waiter());
      waiter.place = place;
      waiter.limit = nanos;
      waiter.number = ++waits;
      waiter.inTime = false;
      return waiter.times.merge(place, 1, Integer::sum);
    }
  }

  /** An interrupt is left to the wait that follows, which knows what to do with it. */
  private void awaitMove() {
    try {
      moved.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The calling thread's wait ends for another reason than that its time is up. */
  void cameInTime() {
    synchronized (waiters) {
      Waiter waiter = waiters.get(Thread.currentThread());
      if (waiter != null) {
        waiter.inTime = true;
      }
    }
  }

  /** How far it is ahead, in nanoseconds. */
  long ahead() {
    return ahead.get();
  }

  /** Whether anybody has begun to wait. */
  boolean isWaitedFor() {
    synchronized (waiters) {
      return waiters.values().stream().anyMatch(w -> w.limit > 0 || w.timesHere() > 1);
    }
  }

  /** How many waits have begun. */
  long waits() {
    synchronized (waiters) {
      return waits;
    }
  }

  /** Lets limits run out from now on. */
  void moveOn() {
    moved.countDown();
  }

  /** From now on limits are what the code says. */
  void stop() {
    over = true;
    moved.countDown();
  }

  /**
   * Whether some have come back to the same wait often enough, and nobody else is on the move:
   * everybody who once waited with a limit is in such a loop, or waits without one, or has ended.
   */
  boolean isOnlyRenewed() {
    synchronized (waiters) {
      boolean any = false;
      for (var entry : waiters.entrySet()) {
        boolean renewed = entry.getValue().timesHere() >= RENEWALS;
        any |= renewed;
        boolean onTheMove =
            switch (entry.getKey().getState()) {
              case NEW, RUNNABLE, TIMED_WAITING -> true;
              case WAITING, BLOCKED, TERMINATED -> false;
            };
        if (onTheMove && !renewed) {
          return false;
        }
      }
      return any;
    }
  }

  /**
   * The wait that somebody has given up: the last of that thread's, if it has waited, or else the
   * last of all.
   */
  Optional<GivenUp> lastGivenUp(Thread thread) {
    synchronized (waiters) {
      List<Waiter> those = new ArrayList<>(waiters.values());
      those.removeIf(w -> w.inTime || w.limit == 0 && w.timesHere() < 2);
      Optional<Waiter> its = Optional.ofNullable(waiters.get(thread)).filter(those::contains);
      return its.or(() -> those.stream().max(Comparator.comparing((Waiter w) -> w.number)))
          .map(w -> new GivenUp(w.place, Duration.ofNanos(w.limit), w.timesHere()));
    }
  }
}
