package pools.scenes;

import static kit.belief.DeviceBelief.TOO_FEW_WORKERS;
import static kit.belief.DeviceBelief.TOO_MANY_AT_ONCE;
import static pools.scenes.PoolBelief.SLOT_NOT_GIVEN_BACK;
import static pools.scenes.PoolBelief.SLOWED_TOO_EARLY;
import static pools.scenes.PoolBelief.UNBOUNDED_QUEUE;
import static pools.scenes.PoolBelief.WORK_DROPPED;
import static pools.scenes.PoolBelief.WORK_REFUSED;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kit.Census;
import kit.Gate;
import kit.Rejection;
import kit.Trial;
import pools.BoundedPool;

/**
 * A pool that gets more tasks than it has room for.
 *
 * @param threads how many it has
 * @param queue how many tasks may wait for them
 */
public record OverfilledPool(int threads, int queue) {

  /** Submits tasks that are held, looks when everything stands still, and lets them go. */
  public void requireThatItSlowsTheCallerDown(int tasks) throws Exception {
    var gate = new Gate();
    var submitted = new AtomicInteger();
    var ran = new Census<Integer>();
    try (var trial =
        Trial.start(() -> {
          try (var pool = new BoundedPool(threads, queue)) {
            for (int i = 1; i <= tasks; i++) {
              int task = i;
              pool.submit(() -> {
                gate.awaitOpen();
                ran.record(task);
              });
              submitted.incrementAndGet();
            }
          }
        })) {
      trial.awaitQuiescence();
      PoolAssertions.requireNoBigLock(trial);
      int taken = submitted.get();
      long working = gate.waitingThreads().stream().filter(t -> t != trial.caller()).count();
      gate.open();
      requireThatAllRun(trial, ran, tasks);
      requireThatItWasFull(working, taken);
    }
  }

  private void requireThatAllRun(Trial<?> trial, Census<Integer> ran, int tasks) throws Exception {
    trial.awaitQuiescence();
    PoolAssertions.requireThatCloseReturns(trial, ran, tasks);
    if (!trial.ended()) {
      var happened =
          "All tasks that had begun are over, %d of %d have run, and the caller still waits%s."
              .formatted(ran.total(), tasks, trial.describeBlockingCall());
      throw waitsToBeWoken(trial)
          ? Rejection.plain(
              happened
                  + " It waits in Object.wait: whoever changes what it waits for has to wake it, by"
                  + " notifyAll.")
          : Rejection.of(SLOT_NOT_GIVEN_BACK, happened);
    }
    if (trial.awaitOutcome().isCausedBy(RejectedExecutionException.class)) {
      throw Rejection.of(
          WORK_REFUSED,
          "A pool of %d threads with room for %d more was full, and submit threw RejectedExecutionException."
              .formatted(threads, queue));
    }
    PoolAssertions.resultOf(trial);
    PoolAssertions.requireAllDone(ran, tasks, WORK_DROPPED);
  }

  private static boolean waitsToBeWoken(Trial<?> trial) {
    return Stream.of(trial.caller().getStackTrace())
        .anyMatch(
            f -> f.getClassName().equals("java.lang.Object") && f.getMethodName().equals("wait"));
  }

  private void requireThatItWasFull(long working, int taken) {
    if (working > threads) {
      throw Rejection.of(
          TOO_MANY_AT_ONCE,
          "A pool of %d threads had %d of its threads at work.".formatted(threads, working));
    }
    if (taken > threads + queue) {
      throw Rejection.of(
          UNBOUNDED_QUEUE,
          "With %d threads at work and room for %d more tasks, submit took on %d without slowing the caller down."
              .formatted(threads, queue, taken));
    }
    if (working < threads) {
      throw Rejection.of(
          TOO_FEW_WORKERS,
          "A pool of %d threads had only %d at work, with tasks waiting."
              .formatted(threads, working));
    }
    if (taken < threads + queue) {
      throw Rejection.of(
          SLOWED_TOO_EARLY,
          "%d threads at work and room for %d more make %d tasks, but submit held the caller back at task %d."
              .formatted(threads, queue, threads + queue, taken + 1));
    }
  }
}
