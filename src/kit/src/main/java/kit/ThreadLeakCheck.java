package kit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kit.belief.DeviceBelief;
import kit.diagnosis.ExercisePatience;
import kit.diagnosis.StartedThreads;
import kit.diagnosis.ThreadBaseline;
import kit.quiescence.QuiescenceDetector;
import kit.quiescence.WatchBudget;
import kit.quiescence.WatchResult;

/**
 * Counts the threads, platform and virtual, that the code under test has started and that are still
 * there when everything stands still: threads that are just ending are given the time to end. In a
 * test class of an {@link Exercise} all that were started since its beginning count, so that a pool
 * in a static field is seen whichever call has made it; elsewhere those since {@link #begin()}. The
 * JVM's own threads, timers of {@link java.util.concurrent.CompletableFuture} and idle workers of
 * the common pool do not count.
 *
 * <p>Not thread-safe; one at a time, as {@link Trial} says.
 */
public final class ThreadLeakCheck {
  /** How long an idle worker with a time limit must stay to count as left open. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final Duration FIRST_LISTING = Duration.ofSeconds(1);

  private static final int NAMED = 3;

  private final StartedThreads newcomers;
  private final QuiescenceDetector watch;
  private final Duration patience;
  private long begun;
  private long nextListing; // after that many nanoseconds

  private ThreadLeakCheck(Duration patience) {
    ThreadBaseline baseline = ThreadBaseline.current();
    watch = QuiescenceDetector.beginFrom(baseline.threads());
    newcomers = new StartedThreads(watch, baseline);
    this.patience = patience;
  }

  /**
   * Begins to count. Outside a test class of an exercise the threads that are there now are those
   * that were there before.
   */
  public static ThreadLeakCheck begin() {
    return begin(Duration.ofSeconds(10));
  }

  static ThreadLeakCheck begin(Duration patience) {
    return new ThreadLeakCheck(patience);
  }

  /**
   * Waits until none of the threads started since is left, or it is certain that those left will
   * not end by themselves. Gates of the test must be open by then.
   *
   * @throws Rejection with {@code WORK_LEFT_RUNNING} or {@code POOL_LEFT_OPEN}, and the thread
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void requireNoThreadLeft() throws InterruptedException {
    requireNoThreadLeftBesides(_ -> false);
  }

  /**
   * As {@link #requireNoThreadLeft()}, where the code was given a pool: the workers of that pool
   * stay, if they have nothing to do.
   *
   * @param ofTheGivenPool whether a thread is one of those workers
   */
  public void requireNoThreadLeftBesides(Predicate<? super Thread> ofTheGivenPool)
      throws InterruptedException {
    Optional<List<StartedThreads.RemainingThread>> atStandstill = leftAtStandstill();
    boolean proved = atStandstill.isPresent();
    List<StartedThreads.RemainingThread> left = atStandstill.orElseGet(() -> newcomers.left());
    List<StartedThreads.RemainingThread> working =
        left.stream().filter(thread -> !thread.idle()).toList();
    if (!working.isEmpty()) {
      throw Rejection.of(DeviceBelief.WORK_LEFT_RUNNING, atWork(working, proved));
    }
    Set<Long> mayStay =
        Thread.getAllStackTraces().keySet().stream()
            .filter(ofTheGivenPool)
            .map(Thread::threadId)
            .collect(Collectors.toSet());
    List<StartedThreads.RemainingThread> open =
        left.stream().filter(thread -> !mayStay.contains(thread.tid())).toList();
    if (!open.isEmpty()) {
      throw Rejection.of(DeviceBelief.POOL_LEFT_OPEN, neverClosed(open));
    }
  }

  /**
   * Waits until all stands still, or none is left, or patience is over.
   *
   * @return who is left, if it is proved that all stands still; otherwise empty
   */
  private Optional<List<StartedThreads.RemainingThread>> leftAtStandstill()
      throws InterruptedException {
    begun = System.nanoTime();
    nextListing = FIRST_LISTING.toNanos();
    long stillSince = 0;
    var noEnd = new CountDownLatch(1);
    var rest =
        new WatchBudget(
            patience,
            ExercisePatience.current().waitForTheEnd(0, Gate::anyHoldsSomebody, patience));
    // Virtual threads cannot be listed safely while they run, so a standstill is the best time to
    // do so. Should others keep the JVM busy for long, it has to be done without.
    while (true) {
      long asked = System.nanoTime();
      WatchResult sight = watch.watch(noEnd, this::noneLeftAfterLong, rest);
      if (!(sight instanceof WatchResult.Quiescent still)) {
        return Optional.empty();
      }
      // A worker with a short keep-alive ends by itself. A look that finds all asleep after the
      // grace proves that this one does not: had its time been up, it would have been awake. The
      // look has to begin after the grace: to list who is left may take as long on a busy machine.
      boolean afterGrace = stillSince != 0 && asked - stillSince > GRACE.toNanos();
      stillSince = stillSince == 0 ? System.nanoTime() : stillSince;
      List<StartedThreads.RemainingThread> left = newcomers.left(still);
      boolean mayRunOut = left.stream().anyMatch(StartedThreads.RemainingThread::timed);
      if (!mayRunOut || afterGrace) {
        return Optional.of(left);
      }
    }
  }

  private boolean noneLeftAfterLong() {
    long waited = System.nanoTime() - begun;
    if (waited < nextListing) {
      return false;
    }
    nextListing = 2 * waited; // dear: not at every look
    return newcomers.noPlatformThreadLeft() && newcomers.left().isEmpty();
  }

  private static String neverClosed(List<StartedThreads.RemainingThread> idle) {
    return idle.size() == 1
        ? names(idle) + " is still there and waits for the next task: its pool was never closed."
        : names(idle) + " are still there and wait for the next task: their pool was never closed.";
  }

  private static String atWork(List<StartedThreads.RemainingThread> working, boolean proved) {
    StartedThreads.RemainingThread first = working.getFirst();
    String does = proved || !first.runs() ? first.does() : "goes on and on" + first.place();
    return working.size() == 1
        ? names(working) + " is still at work after your code has returned: it " + does + "."
        : names(working)
            + " are still at work after your code has returned: the first "
            + does
            + ".";
  }

  private static String names(List<StartedThreads.RemainingThread> threads) {
    String names =
        threads.stream()
            .limit(NAMED)
            .map(StartedThreads.RemainingThread::name)
            .collect(Collectors.joining(", "));
    int more = threads.size() - NAMED;
    String all = names + (more > 0 ? " and " + more + " more" : "");
    return (threads.size() == 1
            ? (threads.getFirst().virtual() ? "Virtual thread " : "Thread ")
            : "Threads ")
        + all;
  }
}
