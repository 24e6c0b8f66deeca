package explorer.hooks.coordination;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code Phaser}. To arrive and to register never wait, so the real phaser does it, and calls the
 * learner's {@code onAdvance}; who waits is held back until the phase is over.
 */
public final class PhaserHooks {
  private PhaserHooks() {}

  private static PendingStep over(Phaser phaser, int phase, StepKind act, int site) {
    return PendingStep.at(act, site, phaser).when(() -> phase < 0 || phaser.getPhase() != phase);
  }

  private static int advanced(ControlledThread me, Phaser phaser, int phase) {
    me.order().acquires(phaser);
    int now = phase < 0 ? phase : phaser.getPhase();
    me.notes().value(now);
    return now;
  }

  public static int arriveAndAwaitAdvance(Phaser phaser, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, phaser));
    me.order().acquires(phaser);
    me.order().releases(phaser);
    int phase = phaser.arrive();
    me.order().releases(phaser); // what onAdvance did
    if (phase >= 0 && phaser.getPhase() == phase) {
      me.step(over(phaser, phase, StepKind.WAKE, site));
    }
    return advanced(me, phaser, phase);
  }

  public static int awaitAdvance(Phaser phaser, int phase, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(over(phaser, phase, StepKind.CALL, site));
    return advanced(me, phaser, phase);
  }

  public static int awaitAdvanceInterruptibly(Phaser phaser, int phase, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    me.stepInterruptibly(over(phaser, phase, StepKind.CALL, site));
    return advanced(me, phaser, phase);
  }

  public static int awaitAdvanceInterruptibly(
      Phaser phaser, int phase, long time, TimeUnit unit, int site)
      throws InterruptedException, TimeoutException {
    ControlledThread me = ControlledThread.current();
    if (!me.stepInTime(over(phaser, phase, StepKind.CALL, site))) {
      throw new TimeoutException();
    }
    return advanced(me, phaser, phase);
  }
}
