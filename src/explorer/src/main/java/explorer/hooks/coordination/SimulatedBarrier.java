package explorer.hooks.coordination;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;

/**
 * What the woven code makes in place of a {@code CyclicBarrier}: the real one can't be asked
 * whether the next one to come would wait.
 */
public final class SimulatedBarrier extends CyclicBarrier {
  private final Runnable action; // null: none
  private Generation now = new Generation();

  /** Those who wait for the same opening. */
  private static final class Generation {
    int arrived;
    boolean open;
    boolean broken;
  }

  public SimulatedBarrier(int parties) {
    this(parties, null);
  }

  public SimulatedBarrier(int parties, Runnable action) {
    super(parties);
    this.action = action;
  }

  int await(ControlledThread me, int site) throws InterruptedException, BrokenBarrierException {
    try {
      return await(me, site, false);
    } catch (TimeoutException e) {
      throw new AssertionError("no time limit", e);
    }
  }

  int awaitInTime(ControlledThread me, int site)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    return await(me, site, true);
  }

  private int await(ControlledThread me, int site, boolean timed)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    me.step(PendingStep.at(StepKind.CALL, site, this));
    Generation mine = now;
    if (mine.broken) {
      me.order().acquires(mine);
      throw new BrokenBarrierException(); // an interrupt is kept
    }
    me.order().releases(mine);
    if (me.takeInterrupt()) { // whoever comes interrupted breaks it, for those who come later too
      mine.broken = true;
      throw new InterruptedException();
    }
    int place = getParties() - ++mine.arrived;
    if (place == 0) {
      openAfterAction(me, mine);
      return 0;
    }
    boolean went = false;
    boolean inTime = true;
    try {
      PendingStep through =
          PendingStep.at(StepKind.WAKE, site, this).when(() -> mine.open || mine.broken);
      if (timed) {
        inTime = me.stepInTime(through);
      } else {
        me.stepInterruptibly(through);
      }
      went = inTime;
    } catch (InterruptedException e) {
      if (!mine.open && !mine.broken) {
        throw e;
      }
      me.interrupt(); // the others were quicker
    } finally {
      mine.broken |= !went && !mine.open;
    }
    if (!inTime) {
      throw new TimeoutException();
    }
    me.order().acquires(mine);
    if (mine.broken) {
      throw new BrokenBarrierException();
    }
    return place;
  }

  private void openAfterAction(ControlledThread me, Generation mine) {
    boolean ran = false;
    me.order().acquires(mine);
    try {
      if (action != null) {
        action.run();
      }
      ran = true;
      me.order().releases(mine);
      mine.open = true;
      now = new Generation();
    } finally {
      mine.broken |= !ran;
    }
  }

  @Override
  public int await() {
    throw new AssertionError("the woven code calls the hook");
  }

  @Override
  public void reset() {
    now.broken = now.arrived > 0;
    now = new Generation();
  }

  @Override
  public boolean isBroken() {
    return now.broken;
  }

  @Override
  public int getNumberWaiting() {
    return now.arrived;
  }
}
