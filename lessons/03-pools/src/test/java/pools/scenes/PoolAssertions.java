package pools.scenes;

import static kit.belief.DeviceBelief.COMMON_POOL;
import static kit.belief.DeviceBelief.ONE_BIG_LOCK;
import static kit.belief.DeviceBelief.RUNS_ON_YOUR_THREAD;
import static kit.belief.DeviceBelief.TOO_FEW_WORKERS;
import static kit.belief.DeviceBelief.WAITS_IN_THE_LOOP;
import static pools.scenes.PoolBelief.SLOWED_TOO_EARLY;
import static pools.scenes.PoolBelief.THREADS_NOT_TOLD;
import static pools.scenes.PoolBelief.WORK_REFUSED;
import static pools.scenes.PoolBelief.WORK_REPEATED;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import kit.Census;
import kit.Gate;
import kit.Rejection;
import kit.Trial;
import kit.belief.Misconception;
import kit.diagnosis.Standstill;

/** What may be wrong with a bounded pool, whatever it is that a test has it do. */
public final class PoolAssertions {
  private PoolAssertions() {}

  /** What the code returned. If it threw because the pool refused a task, that has a name. */
  public static <T> T resultOf(Trial<T> trial) throws Exception {
    if (trial.awaitOutcome().isCausedBy(RejectedExecutionException.class)
        || trial.awaitOutcome().failure() instanceof IllegalStateException) {
      throw Rejection.of(
          WORK_REFUSED,
          "With the pool still open, submit threw %s."
              .formatted(trial.awaitOutcome().describeException()));
    }
    return trial.result();
  }

  /** Demands that close doesn't wait on when all these tasks have run. */
  public static void requireThatCloseReturns(Trial<?> trial, Census<Integer> ran, int tasks) {
    if (!trial.ended() && ran.total() == tasks) {
      var happened = "All tasks have run, and close waits for ever" + trial.describeBlockingCall();
      boolean forAThread = trial.standstill().stream().anyMatch(s -> s.threadsStarted() > 0);
      throw forAThread
          ? Rejection.of(
              THREADS_NOT_TOLD, happened + ", while a thread of the pool still waits for work.")
          : Rejection.plain(happened + ", though no thread of the pool is left to wait for.");
    }
  }

  /**
   * Demands that of the tasks 1, 2, 3 … each has run once.
   *
   * @param dropped the belief of those who leave one out
   */
  public static void requireAllDone(Census<Integer> ran, int tasks, Misconception dropped) {
    var missing = ran.missing(IntStream.rangeClosed(1, tasks).boxed().toList());
    if (!missing.isEmpty()) {
      throw Rejection.of(
          dropped,
          "%d tasks were submitted, and after close %d of them had never run: %s."
              .formatted(tasks, missing.size(), missing));
    }
    if (!ran.duplicates().isEmpty()) {
      throw Rejection.of(
          WORK_REPEATED,
          "%d tasks were submitted, and these ran more than once: %s."
              .formatted(tasks, ran.duplicates()));
    }
  }

  /**
   * Demands that as many tasks were at work as there are threads.
   *
   * @param working who was at work when all stood still
   * @param returned how many calls of submit had returned
   * @param waitsIn as {@link Trial#describeBlockingCall()} told it then
   */
  public static void requireAllWorking(
      int threads, List<Thread> working, int returned, String waitsIn) {
    if (working.size() == 1 && returned == 0) {
      boolean forTheTask = waitsIn.contains("Future") || waitsIn.contains("join");
      throw Rejection.of(
          forTheTask ? WAITS_IN_THE_LOOP : SLOWED_TOO_EARLY,
          "%d tasks for a pool of %d threads, and submit does not return before the first task is done: it waits%s."
              .formatted(threads, threads, waitsIn));
    }
    if (working.size() < threads) {
      boolean common =
          !working.isEmpty() && working.stream().allMatch(PoolAssertions::isOfTheCommonPool);
      throw Rejection.of(
          common ? COMMON_POOL : TOO_FEW_WORKERS,
          "%d tasks for a pool of %d threads, and only %d of them at work."
              .formatted(threads, threads, working.size()));
    }
  }

  /** Whether it works for everybody in the JVM. */
  static boolean isOfTheCommonPool(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool();
  }

  /** Demands that no task waits for a lock when others are at work. */
  public static void requireNoBigLock(Trial<?> trial) {
    var lockedOut = trial.standstill().map(Standstill::threadsBlockedOnLocks).orElse(List.of());
    if (!lockedOut.isEmpty()) {
      throw Rejection.of(
          ONE_BIG_LOCK,
          "While one task is at work, another waits for a lock (%s)."
              .formatted(lockedOut.getFirst()));
    }
  }

  /** Demands that it is not the thread that submitted it which runs the first task. */
  public static void requireNotOnTheCaller(Trial<?> trial, Gate gate) {
    if (gate.waitingThreads().equals(List.of(trial.caller()))) {
      throw Rejection.of(
          RUNS_ON_YOUR_THREAD,
          "The first task of all runs on the thread that submitted it, and no thread of the pool is"
              + " at work.");
    }
  }
}
