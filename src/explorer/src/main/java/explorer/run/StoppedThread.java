package explorer.run;

import explorer.program.CodeSites;
import explorer.program.InternalLocks;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.schedule.StopPoint;
import java.util.Optional;

/**
 * The thread of a run that stops on its way, for ever or for long, if that is planned, and what it
 * keeps the others out of. Guarded by the run's lock.
 */
final class StoppedThread {
  private static final int LONG = 1_500; // steps of the others

  private final StopPoint plan; // null: nobody stops
  private final CodeSites sites;
  private ControlledThread who; // null: not yet
  private int stepsBefore; // of all threads
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

  /**
   * Stops a thread before that step, if it is the one, and has come so far.
   *
   * @param steps how many all threads have taken by now
   */
  void stopIfPlanned(ControlledThread p, PendingStep next, int steps) {
    boolean isPlanned =
        plan != null
            && who == null
            && plan.thread() == p.number()
            && plan.steps() == p.stepsTaken()
            && next.site() != PendingStep.NOWHERE;
    if (isPlanned) {
      who = p;
      stepsBefore = steps;
      p.standing().stop();
      keptInside = takesInternalLock(next) ? next.on() : null;
    }
  }

  /** Lets it go on after a long time, unless it has stopped for ever. */
  void goOnAfterLong(int steps) {
    if (isStopped() && steps - stepsBefore >= LONG) {
      goOn();
    }
  }

  /** Lets it go on, unless it has stopped for ever; whether it does, and did not before. */
  boolean goOn() {
    if (!isStopped() || plan.isForEver()) {
      return false;
    }
    who.standing().goOn();
    keptInside = null;
    return true;
  }

  /** Whether it has stopped, and has not gone on since. */
  boolean isStopped() {
    return who != null && who.standing().isStopped();
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
