package explorer.run;

import explorer.program.PendingStep;
import java.util.concurrent.locks.LockSupport;

/**
 * Where a controlled thread stands, and whether it may move. Guarded by the run's lock, but for
 * what the controlled thread itself waits for.
 */
final class ThreadState {
  private final Thread carrier;

  private PendingStep pending = PendingStep.BEGIN;
  private boolean stands = true;
  private boolean done;
  private boolean timedOut;
  private boolean wasOffered; // to wake early, since it stands where it does
  private boolean wokeEarly;
  private boolean interrupted;
  private boolean started;
  private boolean stopped;
  private volatile boolean mayGo;

  ThreadState(Thread carrier) {
    this.carrier = carrier;
  }

  // ---- by the run

  /** Whether its next step could be taken now. */
  boolean canMove() {
    return !done
        && !stopped
        && stands
        && (pending.ready().getAsBoolean() || pending.interruptible() && interrupted);
  }

  /**
   * Whether it could go on for no reason. Once in each wait it may: right after it began to wait
   * nothing has changed yet for which it waits, and so it can never be earlier than then.
   */
  boolean mayWakeEarly() {
    return !done
        && !stopped
        && stands
        && !wasOffered
        && pending.early().getAsBoolean()
        && !(pending.interruptible() && interrupted);
  }

  /** It could have gone on for no reason, and the schedule has decided. */
  void wasOffered() {
    wasOffered = true;
  }

  void wakeEarly() {
    wokeEarly = true;
  }

  boolean wokeEarly() {
    return wokeEarly;
  }

  void stand(PendingStep next) {
    pending = next;
    stands = true;
    timedOut = false;
    wasOffered = false;
    wokeEarly = false;
  }

  PendingStep pending() {
    return pending;
  }

  void timeIsOver() {
    timedOut = true;
  }

  boolean isTimedOut() {
    return timedOut;
  }

  void go() {
    stands = false;
    mayGo = true;
    if (!started) {
      started = true;
      carrier.start();
    } else if (Thread.currentThread() != carrier) {
      LockSupport.unpark(carrier);
    }
  }

  /** From now on it does not move. */
  void stop() {
    stopped = true;
  }

  /** It moves again. */
  void goOn() {
    stopped = false;
  }

  boolean isStopped() {
    return stopped;
  }

  void end() {
    done = true;
    stands = false;
  }

  boolean isDone() {
    return done;
  }

  boolean isStarted() {
    return started;
  }

  /** Lets it find out that the run is over. */
  void release() {
    mayGo = true;
    LockSupport.unpark(carrier);
  }

  void interrupt() {
    interrupted = true;
  }

  boolean isInterrupted() {
    return interrupted;
  }

  /** Whether it was interrupted; from then on it no longer is. */
  boolean takeInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    return was;
  }

  // ---- by the controlled thread

  void mustWait() {
    mayGo = false;
  }

  boolean mayGo() {
    return mayGo;
  }
}
