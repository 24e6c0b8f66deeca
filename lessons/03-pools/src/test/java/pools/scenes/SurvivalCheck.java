package pools.scenes;

import static kit.belief.CommonBelief.COMPLETION_ORDER;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static pools.scenes.PoolBelief.ASKS_THE_DEAD;
import static pools.scenes.PoolBelief.CHUNK_LOST;
import static pools.scenes.PoolBelief.DEATH_NOT_COUNTED;
import static pools.scenes.PoolBelief.DONE_TWICE;
import static pools.scenes.PoolBelief.TWO_IN_FLIGHT;
import static pools.scenes.SquaredItems.items;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import kit.Rejection;
import kit.Trial;
import pools.Survivors;
import pools.Worker;
import pools.WorkerDiedException;

/**
 * Twelve items in chunks of two, some of the workers mortal, and everything that can be wrong then.
 *
 * @param workers also those that the code gets in a disguise
 * @param lives how many chunks a mortal worker may be sent, the one that it dies of included
 */
public record SurvivalCheck(List<ScriptedWorker> workers, int lives) {
  private static final int CHUNKS = 6;

  public static Trial<long[]> start(List<? extends Worker> workers) {
    return Trial.start(() -> Survivors.map(workers, 2, items(12)));
  }

  /** Lets it run to its end, and demands that each chunk was done, and none twice. */
  public void requireAllDone(Trial<long[]> trial) throws Exception {
    trial.awaitQuiescence();
    requireThatTheDeadRest();
    if (workers.stream().anyMatch(w -> w.mostInside() > 1)) {
      throw Rejection.of(
          TWO_IN_FLIGHT, "A worker died, and another was sent its chunk while it had one already.");
    }
    if (!trial.ended()) {
      throw allAreAnswered()
          ? Rejection.of(
              DEATH_NOT_COUNTED,
              "A worker died, its chunk was done by another, every chunk has been answered, and map waits for ever%s."
                  .formatted(trial.describeBlockingCall()))
          : Rejection.of(
              CHUNK_LOST,
              "A worker died, its chunk was not done by another, and map waits for ever%s."
                  .formatted(trial.describeBlockingCall()));
    }
    var ending = trial.awaitOutcome();
    if (!ending.returned()) {
      var happened =
          "A worker died while others lived, and map gave up: it threw %s."
              .formatted(ending.describeException());
      throw ending.isCausedBy(WorkerDiedException.class)
          ? Rejection.of(CHUNK_LOST, happened)
          : Rejection.plain(happened);
    }
    requireEachAnswerOnce(ending.value());
  }

  private boolean allAreAnswered() {
    return workers.stream().flatMap(w -> w.answered().stream()).distinct().count() == CHUNKS;
  }

  /** Demands that it ends, and says why, when both workers have died. */
  public void requireThatItSaysThatAllDied(Trial<long[]> trial) throws Exception {
    trial.awaitQuiescence();
    requireThatTheDeadRest();
    if (!trial.ended()) {
      throw Rejection.of(
          ASKS_THE_DEAD,
          "Both workers have died, and map waits for ever%s."
              .formatted(trial.describeBlockingCall()));
    }
    var ending = trial.awaitOutcome();
    if (ending.returned()) {
      throw Rejection.of(
          FAILURE_SWALLOWED,
          "Both workers died, nobody did the work, and map %s.".formatted(ending.describe()));
    }
    if (!(ending.failure() instanceof ExecutionException e)
        || !(e.getCause() instanceof WorkerDiedException)) {
      throw Rejection.of(
          FAILURE_REWRAPPED,
          "Both workers died, and map threw %s instead of an ExecutionException with a WorkerDiedException as its cause."
              .formatted(ending.describeException()));
    }
  }

  /** Demands that no worker was sent a chunk when it had died. */
  private void requireThatTheDeadRest() {
    if (workers.stream().anyMatch(w -> w.died() && w.asked().size() > lives)) {
      throw Rejection.of(
          ASKS_THE_DEAD, "A worker died in the middle of a chunk, and then it was sent another.");
    }
  }

  private void requireEachAnswerOnce(long[] answers) {
    if (answers != null && answers.length > 12) {
      throw Rejection.of(
          DONE_TWICE, "12 items gave %d answers after a worker died.".formatted(answers.length));
    }
    if (!SquaredItems.areRight(12, answers)) {
      var happened =
          "A worker died in the middle, and the answers came as %s."
              .formatted(Arrays.toString(answers));
      throw Rejection.of(
          SquaredItems.areRightInAnyOrder(12, answers) ? COMPLETION_ORDER : CHUNK_LOST, happened);
    }
    var done = workers.stream().flatMap(w -> w.answered().stream()).toList();
    if (done.stream().distinct().count() < done.size()) {
      throw Rejection.of(
          DONE_TWICE,
          "6 chunks were to be done, and after a worker died %d were: %s."
              .formatted(done.size(), done));
    }
  }
}
