package explorer.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import kit.quiescence.Debugger;
import kit.quiescence.Heartbeat;

/**
 * Waits for a run's end. Time never decides a verdict: if nobody moves for very long, then somebody
 * is in a call that really waits, and the run can't be judged.
 */
final class RunWatchdog {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int LOOKS = 200;
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final Run run;

  RunWatchdog(Run run) {
    this.run = run;
  }

  /** Counted in looks, so that a machine that was asleep or overloaded does not use it up. */
  RunOutcome awaitEnd() {
    int seen = -1;
    int looks = 0;
    boolean interrupted = false;
    long looked = System.nanoTime();
    while (!run.isOver()) {
      LockSupport.parkNanos(this, LOOK.toNanos());
      long now = System.nanoTime();
      Heartbeat.after(Math.min(now - looked, LOOK.toNanos()));
      looked = now;
      interrupted |= Thread.interrupted();
      looks = seen == run.moves() ? looks + 1 : 0;
      seen = run.moves();
      if (looks > LOOKS && Debugger.holdsSomebody()) {
        looks = 0;
      }
      if (looks > LOOKS) {
        run.cannotJudge(lastSeen(), "Nobody moves any more, and why is not known here.");
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (run) {
      return run.ending();
    }
  }

  private String lastSeen() {
    synchronized (run) {
      return run.log().isEmpty()
          ? "A wait before the first step"
          : "A wait after the step" + run.at(run.log().getLast().siteNumber());
    }
  }

  /** What the run leaves behind ends here; what does not want to is left alone. */
  static void untilGone(List<ControlledThread> participants) {
    for (ControlledThread p : List.copyOf(participants)) {
      if (p.standing().isStarted()) {
        try {
          p.carrier().join(GOODBYE);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }
}
