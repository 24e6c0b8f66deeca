package explorer;

import explorer.explain.FailureExplanation;
import explorer.program.ThreadRole;
import explorer.run.Run;
import explorer.run.RunOutcome;
import explorer.schedule.Deviations;
import explorer.schedule.StopPoint;
import kit.Rejection;
import kit.belief.Misconception;

/**
 * Stops each task of a scenario for ever, once before each of its steps, and demands that all
 * others come to their end.
 *
 * @param belief told if somebody is held up
 */
record NonBlockingCheck(ScenarioExploration exploration, Misconception belief) {
  void run() {
    int tasks = exploration.run(Deviations.NONE).count(ThreadRole.TASK);
    for (int task = 1; task <= tasks; task++) {
      boolean hasStopped = true;
      for (int steps = 0; hasStopped; steps++) {
        Run run = exploration.stopping(new StopPoint(task, steps, true));
        hasStopped = run.stopped().isPresent();
        requireEnd(run);
      }
    }
  }

  private void requireEnd(Run run) {
    switch (run.ending()) {
      case RunOutcome.Done _ -> {}
      case RunOutcome.Standstill _, RunOutcome.Endless _ when run.stopped().isPresent() -> {
        var story = FailureExplanation.ofStopped(run, run.stopped().get());
        throw Rejection.of(belief, story.happened()).drawn(story.picture());
      }
      default -> throw RunVerdict.unchecked(RunVerdict.of(run).thrown());
    }
  }
}
