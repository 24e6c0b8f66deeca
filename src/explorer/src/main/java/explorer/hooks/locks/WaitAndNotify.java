package explorer.hooks.locks;

import explorer.program.HeldLock.Mode;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.SpuriousWakeUp;
import explorer.run.WaitSet;
import explorer.run.WaitSet.WokenThreads;
import java.util.List;

/** Waiting to be woken, and waking: the same for monitors and for conditions. */
final class WaitAndNotify {
  private WaitAndNotify() {}

  /** A lock that is given back while one waits. */
  interface Guard {
    Object lock();

    /** The real lock's part, if there is one. */
    default void reallyGiveBack() {}

    default void reallyTake() {}
  }

  /** How one wants to wait. */
  enum How {
    UNTIL_INTERRUPTED,
    IN_TIME,
    UNINTERRUPTIBLY
  }

  /**
   * Gives the guard back, waits to be woken at {@code on}, and takes the guard again.
   *
   * @return false if the time was over; true if it was woken, or woke up for no reason, which the
   *     documentation of {@code wait} and {@code await} allows
   */
  static boolean await(ControlledThread me, Object on, int site, Guard guard, How how)
      throws InterruptedException {
    requireHeld(me, guard.lock());
    begin(me, on, site, how);
    int times = giveBack(me, guard);
    WaitSet monitor = me.run().facts().monitor(on);
    monitor.arrives(me);
    boolean straightOn = false;
    boolean woke = false;
    try {
      straightOn = untilWoken(me, on, site, guard, how, monitor);
    } finally {
      woke = monitor.isTold(me) || me.wokeEarly();
      monitor.leaves(me);
      takeAgain(me, site, guard, times, straightOn);
    }
    return woke;
  }

  private static void begin(ControlledThread me, Object on, int site, How how)
      throws InterruptedException {
    PendingStep call = PendingStep.at(StepKind.CALL, site, on);
    if (how == How.UNINTERRUPTIBLY) {
      me.step(call);
    } else {
      me.stepInterruptibly(call);
    }
  }

  /** Whether it goes on with the lock free, because it was woken, or for no reason. */
  private static boolean untilWoken(
      ControlledThread me, Object on, int site, Guard guard, How how, WaitSet monitor)
      throws InterruptedException {
    PendingStep wake =
        PendingStep.at(StepKind.WAKE, site, on)
            .when(() -> monitor.isTold(me) && isFree(me, guard))
            .orEarly(() -> !monitor.isTold(me) && isFree(me, guard));
    try {
      boolean inTime = true;
      switch (how) {
        case UNINTERRUPTIBLY -> me.step(wake);
        case UNTIL_INTERRUPTED -> me.stepInterruptibly(wake);
        case IN_TIME -> inTime = me.stepInTime(wake);
      }
      if (me.wokeEarly()) {
        me.notes().value(SpuriousWakeUp.INSTANCE);
      }
      return inTime;
    } catch (InterruptedException e) {
      if (!monitor.isTold(me)) {
        throw e;
      }
      me.interrupt(); // woken before: a signal must not be lost
      return false;
    }
  }

  private static boolean isFree(ControlledThread me, Guard guard) {
    return me.run().isFree(guard.lock(), Mode.ALONE, me);
  }

  private static int giveBack(ControlledThread me, Guard guard) {
    int times = me.locks().times(guard.lock(), Mode.ALONE);
    for (int i = 0; i < times; i++) {
      guard.reallyGiveBack();
      me.locks().gaveBack(guard.lock(), Mode.ALONE);
    }
    return times;
  }

  /** One who was interrupted or whose time is over wants the lock like anybody else. */
  private static void takeAgain(
      ControlledThread me, int site, Guard guard, int times, boolean straightOn) {
    if (!straightOn) {
      me.step(
          PendingStep.at(StepKind.TAKE, site, guard.lock())
              .when(() -> me.run().isFree(guard.lock(), Mode.ALONE, me)));
    }
    for (int i = 0; i < times; i++) {
      guard.reallyTake();
      me.locks().took(guard.lock(), Mode.ALONE);
    }
  }

  static void requireHeld(ControlledThread me, Object lock) {
    if (!me.locks().has(lock)) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
  }

  /** Wakes the one that the schedule picks. */
  static void wakeOne(ControlledThread me, Object on, int site, boolean anyOne) {
    me.step(PendingStep.at(StepKind.CALL, site, on));
    WaitSet monitor = me.run().facts().monitor(on);
    List<ControlledThread> waiting = List.copyOf(monitor.waiting());
    if (waiting.isEmpty()) {
      me.notes().value(new WokenThreads(List.of()));
      return;
    }
    ControlledThread woken = anyOne ? me.run().oneOf(waiting) : waiting.getFirst();
    monitor.wake(woken);
    me.notes().value(new WokenThreads(List.of(woken)));
  }

  static void wakeAll(ControlledThread me, Object on, int site) {
    me.step(PendingStep.at(StepKind.CALL, site, on));
    WaitSet monitor = me.run().facts().monitor(on);
    List<ControlledThread> waiting = List.copyOf(monitor.waiting());
    waiting.forEach(monitor::wake);
    me.notes().value(new WokenThreads(waiting));
  }
}
