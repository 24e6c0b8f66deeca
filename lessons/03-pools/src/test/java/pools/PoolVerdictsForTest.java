package pools;

import static kit.PoolBelief.ONE_BIG_LOCK;
import static kit.PoolBelief.POOL_LEFT_OPEN;
import static kit.PoolBelief.RUNS_ON_YOUR_THREAD;
import static kit.PoolBelief.WORK_DROPPED;
import static kit.PoolBelief.WORK_REFUSED;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import kit.Census;
import kit.Gate;
import kit.Rejection;
import kit.Standstill;
import kit.Trial;

/** What may be wrong with a bounded pool, whatever it is that a test has it do. */
final class PoolVerdictsForTest {
  private PoolVerdictsForTest() {}

  /** What the code returned. If it threw because the pool refused a task, that has a name. */
  static <T> T resultOf(Trial<T> trial) throws Exception {
    if (trial.ending().blames(RejectedExecutionException.class)
        || trial.ending().failure() instanceof IllegalStateException) {
      throw Rejection.of(
          WORK_REFUSED,
          "With the pool still open, submit threw %s.".formatted(trial.ending().nameOfFailure()));
    }
    return trial.result();
  }

  /** Demands that close doesn't wait on when all these tasks have run. */
  static void demandThatCloseReturns(Trial<?> trial, Census<Integer> ran, int tasks) {
    if (!trial.ended() && ran.total() == tasks) {
      throw Rejection.of(
          POOL_LEFT_OPEN,
          "All tasks have run, and close waits for ever%s: a thread of the pool still waits for work."
              .formatted(trial.whereCallerWaits()));
    }
  }

  /** Demands that of the tasks 1, 2, 3 … each has run once. */
  static void demandAllDone(Census<Integer> ran, int tasks) {
    var missing = ran.missing(IntStream.rangeClosed(1, tasks).boxed().toList());
    if (!missing.isEmpty()) {
      throw Rejection.of(
          WORK_DROPPED,
          "%d tasks were submitted, and after close %d of them had never run: %s."
              .formatted(tasks, missing.size(), missing));
    }
    if (!ran.duplicates().isEmpty()) {
      throw Rejection.plain("These tasks ran more than once: " + ran.duplicates() + ".");
    }
  }

  /** Demands that no task waits for a lock when others are at work. */
  static void demandNoBigLock(Trial<?> trial) {
    var lockedOut = trial.standstill().map(Standstill::lockedOut).orElse(List.of());
    if (!lockedOut.isEmpty()) {
      throw Rejection.of(
          ONE_BIG_LOCK,
          "While one task is at work, another waits for a lock (%s)."
              .formatted(lockedOut.getFirst()));
    }
  }

  /** Demands that it is not the thread that submitted it which runs the first task. */
  static void demandNotOnTheCaller(Trial<?> trial, Gate gate) {
    if (gate.inside().equals(List.of(trial.caller()))) {
      throw Rejection.of(
          RUNS_ON_YOUR_THREAD,
          "The first task of all runs on the thread that submitted it, and no thread of the pool is"
              + " at work.");
    }
  }
}
