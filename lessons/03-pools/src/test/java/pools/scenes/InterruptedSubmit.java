package pools.scenes;

import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static pools.scenes.PoolBelief.REFUSED_BUT_DONE;
import static pools.scenes.PoolBelief.WORK_DROPPED;

import kit.Gate;
import kit.Rejection;
import kit.Trial;
import kit.belief.Misconception;
import pools.BoundedPool;

/**
 * A submit that is interrupted while it waits for a place, and what becomes of its task. To be
 * looked at when the code has ended.
 */
public final class InterruptedSubmit {
  private final Gate gate;
  private volatile boolean refused;
  private volatile boolean flag;
  private volatile Thread runner; // null: the task has not begun
  private volatile boolean done;

  /**
   * @param gate where its task is held, if it begins
   */
  public InterruptedSubmit(Gate gate) {
    this.gate = gate;
  }

  /** Submits the task, and clears the interrupt flag: a close shall not see it. */
  public void to(BoundedPool pool) throws Exception {
    try {
      pool.submit(() -> {
        runner = Thread.currentThread();
        gate.awaitOpen();
        done = true;
      });
    } catch (Exception e) { // a submit that never throws InterruptedException need not declare it
      if (!(e instanceof InterruptedException)) {
        throw e;
      }
      refused = true;
    }
    flag = Thread.interrupted();
  }

  /** Demands that the interrupt was passed on, and that what it said of the task is true. */
  public void requireThatItWasPassedOn(Trial<?> trial) throws Exception {
    var ending = trial.awaitOutcome();
    if (!ending.returned()) {
      throw rejection(INTERRUPT_SWALLOWED, "threw " + ending.describeException());
    }
    if (refused && done) {
      throw rejection(
          REFUSED_BUT_DONE, "threw InterruptedException, and the task was done all the same");
    }
    if (!refused && !flag) {
      throw rejection(INTERRUPT_SWALLOWED, "returned as if nobody had asked for anything");
    }
    if (!refused && !done) {
      throw rejection(
          WORK_DROPPED, "returned as if it had taken the task on, and the task never ran");
    }
    if (!refused && runner != trial.caller()) {
      throw rejection(INTERRUPT_SWALLOWED, "went on waiting for a place all the same");
    }
  }

  private static Rejection rejection(Misconception belief, String fault) {
    return Rejection.of(belief, "Interrupted while the pool was full, submit " + fault + ".");
  }
}
