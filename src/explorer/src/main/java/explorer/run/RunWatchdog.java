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
  private static final Duration SAMPLING_INTERVAL = Duration.ofMillis(100);

  /** Counted in samples, so that a machine that was asleep or overloaded does not use it up. */
  private static final Duration INACTIVITY = Duration.ofSeconds(20);

  private static final long MAX_STILL_SAMPLES = INACTIVITY.dividedBy(SAMPLING_INTERVAL);
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final Run run;

  RunWatchdog(Run run) {
    this.run = run;
  }

  /** Waits until the run is over, or nobody has moved for {@link #INACTIVITY}. */
  RunOutcome awaitEnd() {
    int seen = -1;
    int stillSamples = 0;
    boolean interrupted = false;
    long looked = System.nanoTime();
    while (!run.isOver()) {
      LockSupport.parkNanos(this, SAMPLING_INTERVAL.toNanos());
      long now = System.nanoTime();
      Heartbeat.after(Math.min(now - looked, SAMPLING_INTERVAL.toNanos()));
      looked = now;
      interrupted |= Thread.interrupted();
      stillSamples = seen == run.moves() ? stillSamples + 1 : 0;
      seen = run.moves();
      if (stillSamples > MAX_STILL_SAMPLES && Debugger.holdsSomebody()) {
        stillSamples = 0;
      }
      if (stillSamples > MAX_STILL_SAMPLES) {
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

  /**
   * What the run leaves behind ends here. What waits for something real is interrupted; what does
   * not end even then is left alone.
   */
  static void untilGone(List<ControlledThread> participants) {
    try {
      for (boolean isFirst : new boolean[] {true, false}) {
        for (ControlledThread p : List.copyOf(participants)) {
          if (p.standing().isStarted() && !p.carrier().join(GOODBYE) && isFirst) {
            p.carrier().interrupt();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
