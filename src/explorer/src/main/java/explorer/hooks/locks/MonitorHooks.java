package explorer.hooks.locks;

import explorer.hooks.StaticMethodOf;
import explorer.hooks.locks.WaitAndNotify.Guard;
import explorer.hooks.locks.WaitAndNotify.How;
import explorer.program.HeldLock.Mode;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.Objects;

/**
 * {@code synchronized}, {@code wait} and {@code notify}. Monitors are played: the woven code has
 * none, because a controlled thread that stands at its gate could not give one back.
 */
public final class MonitorHooks {
  private MonitorHooks() {}

  public static void enter(Object on, int site) {
    Objects.requireNonNull(on);
    ControlledThread me = ControlledThread.current();
    me.step(
        PendingStep.at(StepKind.TAKE, site, on).when(() -> me.run().isFree(on, Mode.ALONE, me)));
    me.locks().took(on, Mode.ALONE);
  }

  /** Throws nothing: the compiler's code round a monitor would try again for ever. */
  public static void exit(Object on, int site) {
    ControlledThread me = ControlledThread.currentOrNull();
    if (me == null || !me.locks().has(on)) {
      return;
    }
    me.locks().gaveBack(on, Mode.ALONE);
    if (!me.locks().has(on)) {
      me.run().note(me, PendingStep.at(StepKind.GIVE_BACK, site, on));
    }
  }

  public static void wait(Object on, int site) throws InterruptedException {
    await(on, site, How.UNTIL_INTERRUPTED);
  }

  public static void wait(Object on, long millis, int site) throws InterruptedException {
    await(on, site, millis == 0 ? How.UNTIL_INTERRUPTED : How.IN_TIME);
  }

  public static void wait(Object on, long millis, int nanos, int site) throws InterruptedException {
    await(on, site, millis == 0 && nanos == 0 ? How.UNTIL_INTERRUPTED : How.IN_TIME);
  }

  private static void await(Object on, int site, How how) throws InterruptedException {
    Guard monitor = () -> on;
    WaitAndNotify.await(ControlledThread.current(), on, site, monitor, how);
  }

  public static void notify(Object on, int site) {
    ControlledThread me = ControlledThread.current();
    WaitAndNotify.requireHeld(me, on);
    WaitAndNotify.wakeOne(me, on, site, true);
  }

  public static void notifyAll(Object on, int site) {
    ControlledThread me = ControlledThread.current();
    WaitAndNotify.requireHeld(me, on);
    WaitAndNotify.wakeAll(me, on, site);
  }

  @StaticMethodOf(Thread.class)
  public static boolean holdsLock(Object on, int site) {
    return ControlledThread.current().locks().has(Objects.requireNonNull(on));
  }
}
