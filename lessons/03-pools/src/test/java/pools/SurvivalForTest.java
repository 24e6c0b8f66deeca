package pools;

import static kit.PoolBelief.ASKS_THE_DEAD;
import static kit.PoolBelief.CHUNK_LOST;
import static kit.PoolBelief.COMPLETION_ORDER;
import static kit.PoolBelief.DONE_TWICE;
import static kit.PoolBelief.FAILURE_SWALLOWED;
import static kit.PoolBelief.TWO_IN_FLIGHT;
import static pools.SquaresForTest.items;

import java.util.Arrays;
import java.util.List;
import kit.Rejection;
import kit.Trial;

/**
 * Twelve items in chunks of two, some of the workers mortal, and everything that can be wrong then.
 *
 * @param workers also those that the code gets in a disguise
 * @param lives how many chunks a mortal worker may be sent, the one that it dies of included
 */
record SurvivalForTest(List<WorkerForTest> workers, int lives) {

  static Trial<long[]> start(List<? extends Worker> workers) {
    return Trial.start(() -> Survivors.map(workers, 2, items(12)));
  }

  /** Lets it run to its end, and demands that each chunk was done, and none twice. */
  void demandAllDone(Trial<long[]> trial) throws Exception {
    trial.untilStill();
    demandThatTheDeadRest();
    if (workers.stream().anyMatch(w -> w.mostInside() > 1)) {
      throw Rejection.of(
          TWO_IN_FLIGHT, "A worker died, and another was sent its chunk while it had one already.");
    }
    if (!trial.ended()) {
      throw Rejection.of(
          CHUNK_LOST,
          "A worker died, and map waits for its answer for ever%s."
              .formatted(trial.whereCallerWaits()));
    }
    var ending = trial.ending();
    if (!ending.returned()) {
      throw Rejection.of(
          CHUNK_LOST,
          "A worker died while others lived, and map gave up: it threw %s."
              .formatted(ending.nameOfFailure()));
    }
    demandEachAnswerOnce(ending.value());
  }

  /** Demands that it ends, and says why, when both workers have died. */
  void demandThatItSaysThatAllDied(Trial<long[]> trial) throws Exception {
    trial.untilStill();
    demandThatTheDeadRest();
    if (!trial.ended()) {
      throw Rejection.of(
          ASKS_THE_DEAD,
          "Both workers have died, and map waits for ever%s.".formatted(trial.whereCallerWaits()));
    }
    var ending = trial.ending();
    if (ending.returned()) {
      throw Rejection.of(
          FAILURE_SWALLOWED,
          "Both workers died, nobody did the work, and map %s.".formatted(ending.told()));
    }
    if (!ending.blames(WorkerDiedException.class)) {
      throw Rejection.of(
          FAILURE_SWALLOWED,
          "Both workers died, and map threw %s, which does not say so: no WorkerDiedException is among its causes."
              .formatted(ending.nameOfFailure()));
    }
  }

  /** Demands that no worker was sent a chunk when it had died. */
  private void demandThatTheDeadRest() {
    if (workers.stream().anyMatch(w -> w.died() && w.asked().size() > lives)) {
      throw Rejection.of(
          ASKS_THE_DEAD, "A worker died in the middle of a chunk, and then it was sent another.");
    }
  }

  private void demandEachAnswerOnce(long[] answers) {
    if (answers != null && answers.length > 12) {
      throw Rejection.of(
          DONE_TWICE, "12 items gave %d answers after a worker died.".formatted(answers.length));
    }
    if (!SquaresForTest.areRight(12, answers)) {
      var happened =
          "A worker died in the middle, and the answers came as %s."
              .formatted(Arrays.toString(answers));
      throw Rejection.of(
          SquaresForTest.areRightInAnyOrder(12, answers) ? COMPLETION_ORDER : CHUNK_LOST, happened);
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
