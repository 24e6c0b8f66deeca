package explorer.run;

import explorer.program.CodeSites;
import explorer.program.PendingStep;
import java.util.ArrayList;
import java.util.List;

/** The steps of a run. Written by the controlled thread that moves. */
final class StepLog {
  private final List<Step> steps = new ArrayList<>();
  private final CodeSites sites;
  private int changes;
  private Step lastChecked;

  StepLog(CodeSites sites) {
    this.sites = sites;
  }

  Step add(ControlledThread who, PendingStep done) {
    var step = new Step(who, done, sites.get(done.site()), who.locks().all());
    steps.add(step);
    return step;
  }

  List<Step> steps() {
    return steps;
  }

  /** Counts the step if it has changed something, which is known only after it. */
  void isOver(Step step) {
    if (step != null && step != lastChecked && step.changed()) {
      changes++;
    }
    lastChecked = step;
  }

  /** How many steps have changed something. */
  int changes() {
    return changes;
  }
}
