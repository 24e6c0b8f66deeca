package kit.schedules.hooks;

import java.util.Objects;
import kit.schedules.hooks.Waits.Guard;
import kit.schedules.hooks.Waits.How;
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Hold.Mode;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;

/**
 * {@code synchronized}, {@code wait} and {@code notify}. Monitors are played: the woven code has
 * none, because a participant that stands at its gate could not give one back.
 */
public final class Monitors {
  private Monitors() {}

  public static void enter(Object on, int site) {
    Objects.requireNonNull(on);
    Participant me = Participant.current();
    me.step(Pending.at(Act.TAKE, site, on).when(() -> me.run().isFree(on, Mode.ALONE, me)));
    me.locks().took(on, Mode.ALONE);
  }

  /** Throws nothing: the compiler's code round a monitor would try again for ever. */
  public static void exit(Object on, int site) {
    Participant me = Participant.currentOrNull();
    if (me == null || !me.locks().has(on)) {
      return;
    }
    me.locks().gaveBack(on, Mode.ALONE);
    if (!me.locks().has(on)) {
      me.run().note(me, Pending.at(Act.GIVE_BACK, site, on));
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
    Waits.await(Participant.current(), on, site, monitor, how);
  }

  public static void notify(Object on, int site) {
    Participant me = Participant.current();
    Waits.demandHeld(me, on);
    Waits.wakeOne(me, on, site, true);
  }

  public static void notifyAll(Object on, int site) {
    Participant me = Participant.current();
    Waits.demandHeld(me, on);
    Waits.wakeAll(me, on, site);
  }

  @StaticOf(Thread.class)
  public static boolean holdsLock(Object on, int site) {
    return Participant.current().locks().has(Objects.requireNonNull(on));
  }
}
