package explorer;

import explorer.explore.ExplorationResult;
import explorer.explore.ScheduleExplorer;
import explorer.run.Run;
import explorer.run.RunOutcome;
import java.util.Optional;
import kit.Rejection;

/** What the schedules prove of data that threads share. */
record ScheduleProof(Class<? extends Scenario> scenario) {
  /** Empty also if they can't be tried. */
  Optional<Rejection> find() {
    var exploration = new ScenarioExploration(scenario);
    try {
      ExplorationResult result = exploration.explore(ScheduleExplorer.USUAL_BOUND);
      return result.isAccepted() ? Optional.empty() : of(exploration, result.last());
    } catch (RuntimeException | AssertionError beyond) {
      return Optional.empty();
    }
  }

  private static Optional<Rejection> of(ScenarioExploration exploration, Run failed) {
    try {
      Schedules.reject(exploration, failed);
      return Optional.empty();
    } catch (Rejection proved) {
      return proved.misconception().filter(_ -> isLuck(exploration, failed)).map(_ -> proved);
    }
  }

  /** Whether other schedules come out right, or this one has: in a race the data is luck. */
  private static boolean isLuck(ScenarioExploration exploration, Run failed) {
    return !failed.choices().departures().all().isEmpty() // the usual one came out right
        || failed.ending() instanceof RunOutcome.Done
        || failed.ending() instanceof RunOutcome.Collision
        || exploration.comesOutRightNearby(failed);
  }
}
