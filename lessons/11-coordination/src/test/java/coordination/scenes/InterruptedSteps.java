package coordination.scenes;

import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import coordination.Phases;
import kit.Gate;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;

/**
 * The caller is interrupted while some of three workers are busy in phase 1 and the others wait for
 * them. A step that is interrupted stops, but not before the test lets it.
 *
 * @param busy how many are busy
 * @param quiet whether a step that was interrupted returns as if nothing had happened. Then the
 *     caller is interrupted once more, a little later
 */
public record InterruptedSteps(int busy, boolean quiet) {

  /** Demands that no further phase begins, and that run says why. */
  public void requireThatTheyStop() throws Exception {
    var working = new Gate();
    var stopping = new Gate();
    var step =
        new RecordingStep((worker, phase) -> {
          if (phase == 1 && worker < busy) {
            working.awaitOpen();
            if (Thread.interrupted()) {
              stopping.awaitOpenUninterruptibly();
              boolean again = Thread.interrupted();
              if (!quiet) {
                throw new InterruptedException("the step was interrupted, again: " + again);
              }
            }
          }
        });
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Phases.run(3, 3, step))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean unheard = !working.waitingThreads().isEmpty();
      if (quiet) {
        trial.interrupt();
        trial.awaitGlobalQuiescence();
      }
      boolean left = trial.ended() && (unheard || !stopping.waitingThreads().isEmpty());
      working.open();
      stopping.open();
      trial.awaitGlobalQuiescence();
      judge(trial, unheard, left, !step.begunAfter(1).isEmpty());
    }
    threads.requireNoThreadLeft();
  }

  private static void judge(Trial<?> trial, boolean unheard, boolean left, boolean goesOn)
      throws InterruptedException {
    if (unheard || goesOn) {
      throw Rejection.of(
          INTERRUPT_SWALLOWED,
          unheard
              ? "Interrupted while it waited, run did not interrupt the steps under way."
              : "Interrupted while it waited, run began another phase.");
    }
    if (left) {
      throw Rejection.of(
          WORK_LEFT_RUNNING,
          "Interrupted while it waited, run came to its end while a step was still under way.");
    }
    var ending = trial.awaitOutcome();
    if (!(ending.failure() instanceof InterruptedException)) {
      throw Rejection.of(
          INTERRUPT_SWALLOWED,
          "Interrupted while it waited, run %s instead of an InterruptedException."
              .formatted(ending.describe()));
    }
  }
}
