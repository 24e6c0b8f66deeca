package explorer.hooks.threads;

import explorer.hooks.ClockHooks;
import explorer.hooks.StaticMethodOf;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.SpuriousWakeUp;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** {@code LockSupport}. To park may end for no reason, as its documentation says. */
public final class LockSupportHooks {
  private LockSupportHooks() {}

  /** The one permit that a thread has. */
  private static final class Permit {
    boolean there;
  }

  private static Permit permit(ControlledThread of) {
    return of.run().facts().of(of, Permit::new);
  }

  private static PendingStep permitted(ControlledThread me, int site) {
    Permit permit = permit(me);
    return PendingStep.at(StepKind.CALL, site, me.carrier())
        .when(() -> permit.there || me.isInterrupted())
        .orEarly(() -> !permit.there && !me.isInterrupted());
  }

  @StaticMethodOf(LockSupport.class)
  public static void park(int site) {
    ControlledThread me = ControlledThread.current();
    me.step(permitted(me, site));
    goOn(me);
  }

  @StaticMethodOf(LockSupport.class)
  public static void park(Object blocker, int site) {
    park(site);
  }

  @StaticMethodOf(LockSupport.class)
  public static void parkNanos(long nanos, int site) {
    ControlledThread me = ControlledThread.current();
    if (me.takesTurns()) {
      long end = ClockHooks.end(Duration.ofNanos(nanos));
      PendingStep permitted = permitted(me, site);
      me.step(
          permitted
              .when(() -> permitted.ready().getAsBoolean() || ClockHooks.isPast(me, end))
              .orInTime(end));
      ClockHooks.goOnTo(end);
    } else {
      me.step(permitted(me, site).orInTime());
    }
    goOn(me);
  }

  private static void goOn(ControlledThread me) {
    if (me.wokeEarly()) {
      me.notes().value(SpuriousWakeUp.INSTANCE);
      return;
    }
    permit(me).there = false;
    me.order().acquires(permit(me));
    me.findsInterrupted(me);
  }

  @StaticMethodOf(LockSupport.class)
  public static void parkNanos(Object blocker, long nanos, int site) {
    parkNanos(nanos, site);
  }

  @StaticMethodOf(LockSupport.class)
  public static void unpark(Thread thread, int site) {
    ControlledThread me = ControlledThread.current();
    ControlledThread other = thread == null ? null : ThreadStartHooks.of(me, thread);
    me.step(PendingStep.at(StepKind.CALL, site, other == null ? thread : other.carrier()));
    if (other != null) {
      me.order().releases(permit(other));
      permit(other).there = true;
    }
  }
}
