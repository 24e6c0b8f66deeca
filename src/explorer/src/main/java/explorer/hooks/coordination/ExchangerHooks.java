package explorer.hooks.coordination;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code Exchanger}. It is played: the real one can't be asked whether somebody waits there. */
public final class ExchangerHooks {
  private ExchangerHooks() {}

  /** Who waits at an exchanger: one at most. */
  private static final class Place {
    private Offer waiting; // null: nobody
  }

  /** What one brings, and what it gets for that. */
  private static final class Offer {
    private final Object brought;
    private Object got;
    private boolean taken;

    Offer(Object brought) {
      this.brought = brought;
    }
  }

  public static Object exchange(Exchanger<?> exchanger, Object item, int site)
      throws InterruptedException {
    try {
      return exchange(exchanger, item, false, site);
    } catch (TimeoutException e) {
      throw new AssertionError("no time limit", e);
    }
  }

  public static Object exchange(
      Exchanger<?> exchanger, Object item, long time, TimeUnit unit, int site)
      throws InterruptedException, TimeoutException {
    return exchange(exchanger, item, true, site);
  }

  private static Object exchange(Exchanger<?> exchanger, Object item, boolean inTime, int site)
      throws InterruptedException, TimeoutException {
    ControlledThread me = ControlledThread.current();
    me.stepInterruptibly(PendingStep.at(StepKind.CALL, site, exchanger));
    me.notes().argument(item);
    me.order().releases(exchanger);
    Place place = me.run().facts().of(exchanger, Place::new);
    Offer other = place.waiting;
    if (other != null) {
      place.waiting = null;
      other.got = item;
      other.taken = true;
      me.order().acquires(exchanger);
      me.notes().value(other.brought);
      return other.brought;
    }
    var mine = new Offer(item);
    place.waiting = mine;
    await(me, exchanger, mine, place, inTime, site);
    me.order().acquires(exchanger);
    me.notes().value(mine.got);
    return mine.got;
  }

  private static void await(
      ControlledThread me,
      Exchanger<?> exchanger,
      Offer mine,
      Place place,
      boolean inTime,
      int site)
      throws InterruptedException, TimeoutException {
    PendingStep taken = PendingStep.at(StepKind.WAKE, site, exchanger).when(() -> mine.taken);
    try {
      if (!inTime) {
        me.stepInterruptibly(taken);
      } else if (!me.stepInTime(taken)) {
        place.waiting = null;
        throw new TimeoutException();
      }
    } catch (InterruptedException e) {
      if (!mine.taken) {
        place.waiting = null;
        throw e;
      }
      me.interrupt(); // the other one was quicker
    }
  }
}
