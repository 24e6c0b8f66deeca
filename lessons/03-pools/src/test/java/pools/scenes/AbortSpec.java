package pools.scenes;

import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;
import static pools.scenes.PoolBelief.FAILURE_LEAVES_WAITING;
import static pools.scenes.PoolBelief.GOES_ON_AFTER_FAILURE;
import static pools.scenes.PoolBelief.INTERRUPT_NOT_HANDED_ON;
import static pools.scenes.SquaredItems.items;

import java.util.List;
import java.util.concurrent.ExecutionException;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.TrialOutcome;
import pools.TaskFailedException;
import pools.WorkerDiedException;

/**
 * What every map over workers must do when it can't go on: with the workers' exchanges under way,
 * which stop when they are interrupted, but take their time over it.
 */
public record AbortSpec(ChunkMapSpec.ChunkMap map) {

  /** What an exchange throws comes out, when no exchange is under way any more. */
  public void letsFailureOut(Exception failure) throws Exception {
    var census = ThreadLeakCheck.begin();
    var exchanges = new SlowToStopTasks();
    ScriptedWorker.Script failing =
        _ -> {
          exchanges.awaitWorking(2);
          raise(failure);
        };
    ScriptedWorker.Script others =
        _ -> {
          if (exchanges.work()) {
            throw new InterruptedException();
          }
        };
    var workers = ScriptedWorker.following(others, failing, others);
    try (var trial = Trial.start(() -> map.map(workers, 2, items(12)))) {
      trial.awaitGlobalQuiescence(); // also those whom map has left behind
      int sentSoFar = sent(workers);
      boolean leftThemRunning = trial.ended() && exchanges.running() > 0;
      exchanges.letGo();
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_LEAVES_WAITING,
            "An exchange threw %s, and when all others were over map waited for ever%s."
                .formatted(failure.getClass().getSimpleName(), trial.describeBlockingCall()));
      }
      requireThatItIsTheCause(failure, trial.awaitOutcome());
      if (leftThemRunning) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "An exchange failed, and when map threw, other exchanges were still under way.");
      }
      if (workers.get(1).asked().size() > 1 || sent(workers) > sentSoFar) {
        throw Rejection.of(
            GOES_ON_AFTER_FAILURE,
            "One of three exchanges had failed, and then %d more chunks were sent out."
                .formatted(sent(workers) - workers.size()));
      }
    }
    census.requireNoThreadLeft();
    letsFailureOutOfTheOnlyWorker(failure);
  }

  private static int sent(List<ScriptedWorker> workers) {
    return workers.stream().mapToInt(w -> w.asked().size()).sum();
  }

  private void letsFailureOutOfTheOnlyWorker(Exception failure) throws Exception {
    var workers = ScriptedWorker.following(_ -> raise(failure));
    try (var trial = Trial.start(() -> map.map(workers, 2, items(12)))) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_LEAVES_WAITING,
            "The only worker's exchange threw %s, and map waits for ever%s."
                .formatted(failure.getClass().getSimpleName(), trial.describeBlockingCall()));
      }
      requireThatItIsTheCause(failure, trial.awaitOutcome());
    }
  }

  private static void requireThatItIsTheCause(Exception failure, TrialOutcome<long[]> ending) {
    if (!(ending.failure() instanceof ExecutionException e) || e.getCause() != failure) {
      throw Rejection.of(
          ending.returned() ? FAILURE_SWALLOWED : FAILURE_REWRAPPED,
          "An exchange threw %s (%s), and map %s instead of an ExecutionException with that as its cause."
              .formatted(
                  failure.getClass().getSimpleName(), failure.getMessage(), ending.describe()));
    }
  }

  private static void raise(Exception failure) throws WorkerDiedException, TaskFailedException {
    switch (failure) {
      case TaskFailedException e -> throw e;
      case WorkerDiedException e -> throw e;
      default -> throw new IllegalArgumentException(failure);
    }
  }

  /** An interrupt while map waits comes out, when no exchange is under way any more. */
  public void passesInterruptsOn() throws Exception {
    var census = ThreadLeakCheck.begin();
    var exchanges = new SlowToStopTasks();
    ScriptedWorker.Script held =
        _ -> {
          if (exchanges.work()) {
            throw new InterruptedException();
          }
        };
    var workers = ScriptedWorker.following(held, held);
    try (var trial = Trial.start(() -> map.map(workers, 2, items(12)))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence(); // whoever was interrupted knows it by now
      if (exchanges.isStopping(trial.caller())) { // it drives a worker itself: let it go on
        exchanges.letStop();
        trial.awaitGlobalQuiescence();
      }
      boolean neverHeard = exchanges.undisturbed() > 0;
      boolean leftThemRunning = trial.ended() && exchanges.running() > 0;
      exchanges.letGo();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, map %s instead of an InterruptedException."
                .formatted(ending.describe()));
      }
      if (neverHeard) {
        throw Rejection.of(
            INTERRUPT_NOT_HANDED_ON,
            "Interrupted while it waited, map did not interrupt the exchanges under way.");
      }
      if (leftThemRunning) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "Interrupted while it waited, map left with exchanges still under way.");
      }
    }
    census.requireNoThreadLeft();
  }
}
