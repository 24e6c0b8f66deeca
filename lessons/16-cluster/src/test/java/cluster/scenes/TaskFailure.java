package cluster.scenes;

import static cluster.scenes.EngineBelief.EVERY_EXCEPTION_IS_A_LOSS;
import static cluster.scenes.EngineBelief.LEFT_BEHIND;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;

import cluster.ClusterMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Gate;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.TrialOutcome;

/** The first item's task throws while other tasks are at work. */
public final class TaskFailure {
  private static final IllegalStateException BROKEN = new IllegalStateException("item 1 is broken");

  private TaskFailure() {}

  /** Demands that it comes out as it should, and that the other tasks are cancelled. */
  public static void require() throws Exception {
    var cluster = new PlayedEngine(3);
    var gate = new Gate();
    var tries = new AtomicInteger();
    var task =
        cluster.tasks((Integer item) -> {
          if (item == 1) {
            tries.incrementAndGet();
            gate.awaitWaiting(2);
            throw BROKEN;
          }
          gate.awaitOpen();
          return item;
        });
    var census = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(() ->
            ClusterMap.map(cluster.executor(), cluster.members(), task, List.of(1, 2, 3, 4, 5)))) {
      trial.awaitGlobalQuiescence();
      boolean leftThemOut =
          trial.ended() && cluster.sent().stream().anyMatch(sent -> !sent.isDone());
      gate.open();
      trial.awaitQuiescence();
      if (tries.get() > 1) {
        throw Rejection.of(
            EVERY_EXCEPTION_IS_A_LOSS,
            "The task for item 1 threw an IllegalStateException, and it was called %d times."
                .formatted(tries.get()));
      }
      requireCause(trial.awaitOutcome());
      if (leftThemOut) {
        throw Rejection.of(
            LEFT_BEHIND,
            "A task threw, map threw too, and it did not cancel the tasks that were still out.");
      }
    }
    census.requireNoThreadLeft();
  }

  private static void requireCause(TrialOutcome<?> ending) {
    if (ending.returned()) {
      throw Rejection.of(
          FAILURE_SWALLOWED,
          "A task threw an IllegalStateException, and map %s as if it had not."
              .formatted(ending.describe()));
    }
    if (!(ending.failure() instanceof ExecutionException)
        || ending.failure().getCause() != BROKEN) {
      throw Rejection.of(
          FAILURE_REWRAPPED,
          "A task threw an IllegalStateException, and map threw %s instead of an ExecutionException with this cause."
              .formatted(ending.describeException()));
    }
  }
}
