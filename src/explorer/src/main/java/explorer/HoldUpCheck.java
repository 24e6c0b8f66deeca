package explorer;

import explorer.program.ThreadRole;
import explorer.run.Run;
import explorer.schedule.Deviations;
import explorer.schedule.StopPoint;

/**
 * Holds up each task of a scenario, once before each of its steps, until all others have ended,
 * wait, or have tried very often; and demands that all comes out right nevertheless.
 */
record HoldUpCheck(ScenarioExploration exploration) {
  void run() {
    int tasks = exploration.run(Deviations.NONE).count(ThreadRole.TASK);
    for (int task = 1; task <= tasks; task++) {
      boolean hasStopped = true;
      for (int steps = 0; hasStopped; steps++) {
        Run run = exploration.stopping(new StopPoint(task, steps, false));
        hasStopped = run.stopped().isPresent();
        RunVerdict.requireRight(run);
      }
    }
  }
}
