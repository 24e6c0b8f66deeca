package coordination.scenes;

import static coordination.scenes.CoordinationBelief.LEFT_AT_THE_BARRIER;
import static coordination.scenes.CoordinationBelief.THE_REST_GOES_ON;
import static coordination.scenes.CoordinationBelief.TOLD_THOSE_WHO_WAIT;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import coordination.Phases;
import kit.Gate;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.Trial.Nothing;
import kit.belief.Misconception;

/**
 * One of three workers fails in one of three phases.
 *
 * @param thrown what it throws: an exception or an error
 * @param worker which worker
 * @param phase in which phase
 */
public record FailingStep(Throwable thrown, int worker, int phase) {
  private static final int WORKERS = 3;
  private static final int PHASES = 3;

  /** The others have ended their steps, and wait, when this one fails. */
  public void requireThatTheOthersDoNotWait() throws Exception {
    var fail = new Gate();
    var step =
        new RecordingStep((w, p) -> {
          if (w == worker && p == phase) {
            fail.awaitOpen();
            raise();
          }
        });
    var threads = ThreadLeakCheck.begin();
    try (var trial = start(step)) {
      trial.awaitQuiescence();
      fail.open();
      trial.awaitQuiescence();
      requireEnd(
          trial,
          step,
          LEFT_AT_THE_BARRIER,
          "Worker %d failed in phase %d while the others waited for it".formatted(worker, phase));
    }
    threads.requireNoThreadLeft();
  }

  /** The others are busy with their steps when this one fails. */
  public void requireThatNobodyComesInVain() throws Exception {
    var busy = new Gate();
    var deaf = new Gate();
    int last = worker == 0 ? 1 : 0;
    var step =
        new RecordingStep((w, p) -> {
          if (p == phase && w == worker) {
            busy.awaitWaiting(1);
            deaf.awaitWaiting(1);
            raise();
          } else if (p == phase) {
            if (w == last) {
              deaf.awaitOpenUninterruptibly();
            } else {
              busy.awaitOpen();
            }
            if (Thread.interrupted()) {
              throw new InterruptedException("the step was interrupted");
            }
          }
        });
    var threads = ThreadLeakCheck.begin();
    String happened =
        "Worker %d failed in phase %d while the others were busy with their steps"
            .formatted(worker, phase);
    try (var trial = start(step)) {
      trial.awaitQuiescence();
      boolean left = trial.ended();
      busy.open();
      trial.awaitQuiescence();
      left |= trial.ended();
      deaf.open();
      trial.awaitQuiescence();
      requireEnd(trial, step, TOLD_THOSE_WHO_WAIT, happened);
      if (left) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, happened + ", and when run threw, one of them still was.");
      }
    }
    threads.requireNoThreadLeft();
  }

  private void raise() throws Exception {
    switch (thrown) {
      case Exception e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalArgumentException(thrown);
    }
  }

  private static Trial<Nothing> start(RecordingStep step) {
    return Trial.start(() -> Phases.run(WORKERS, PHASES, step));
  }

  private void requireEnd(
      Trial<?> trial, RecordingStep step, Misconception ifItWaits, String happened)
      throws InterruptedException {
    var later = step.begunAfter(phase);
    if (!later.isEmpty()) {
      throw Rejection.of(
          THE_REST_GOES_ON,
          "%s, and a step of a later phase began: %s.".formatted(happened, later.getFirst()));
    }
    if (!trial.ended()) {
      throw Rejection.of(
          ifItWaits,
          "%s, and run waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
    }
    new FailureReport(happened, thrown).requireOf(trial.awaitOutcome());
  }
}
