package explorer.run;

import explorer.program.CodeSites;
import explorer.program.InternalLocks;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.schedule.StopPoint;
import java.util.Optional;

/**
 * The thread of a run that stops for ever on its way, if that is planned, and what it keeps the
 * others out of. Guarded by the run's lock.
 */
final class StoppedThread {
  private final StopPoint plan; // null: nobody stops
  private final CodeSites sites;
  private ControlledThread who; // null: not yet
  private Object keptInside; // null: it has stopped in no call that has a lock

  /**
   * A plan.
   *
   * @param plan null if nobody is to stop
   */
  StoppedThread(StopPoint plan, CodeSites sites) {
    this.plan = plan;
    this.sites = sites;
  }

  /** Stops a thread before that step, if it is the one, and has come so far. */
  void stopIfPlanned(ControlledThread p, PendingStep next) {
    boolean isPlanned =
        plan != null
            && who == null
            && plan.thread() == p.number()
            && plan.steps() == p.stepsTaken()
            && next.site() != PendingStep.NOWHERE;
    if (isPlanned) {
      who = p;
      p.standing().stop();
      keptInside = takesInternalLock(next) ? next.on() : null;
    }
  }

  private boolean takesInternalLock(PendingStep next) {
    return next.act() == StepKind.CALL
        && next.site() != PendingStep.NOWHERE
        && InternalLocks.takenBy(next.on(), sites.get(next.site()).changes());
  }

  /** Whether that step needs the lock with which the thread has stopped. */
  boolean keepsOut(PendingStep next) {
    return keptInside != null && next.on() == keptInside && takesInternalLock(next);
  }

  /** Whether it has stopped in a call of the JDK that has a lock. */
  boolean isInsideACall() {
    return keptInside != null;
  }

  /** Empty if it has not stopped. */
  Optional<ControlledThread> who() {
    return Optional.ofNullable(who);
  }
}
