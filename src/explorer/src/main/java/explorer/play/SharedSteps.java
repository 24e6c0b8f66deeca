package explorer.play;

import explorer.explore.SharedCodeSites;
import explorer.program.PendingStep;
import explorer.run.ControlledThread;
import explorer.run.Step;

/**
 * Which steps of a program are at data that threads share. All others concern one thread alone, and
 * nobody sees when they are taken.
 */
public record SharedSteps(SharedCodeSites sites) {
  /** Whether the step before which that thread stands is one of them. */
  boolean isBefore(ControlledThread thread) {
    int site = thread.pending().site();
    return site != PendingStep.NOWHERE && sites.contains(site);
  }

  boolean isOne(Step step) {
    return sites.contains(step.siteNumber());
  }
}
