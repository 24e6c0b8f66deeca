package kit.schedules.hooks;

import java.util.concurrent.locks.LockSupport;
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;

/** {@code LockSupport}. No participant is woken without a reason. */
public final class Parking {
  private Parking() {}

  /** The one permit that a thread has. */
  private static final class Permit {
    boolean there;
  }

  private static Permit permit(Participant of) {
    return of.run().facts().of(of, Permit::new);
  }

  private static Pending permitted(Participant me, int site) {
    Permit permit = permit(me);
    return Pending.at(Act.CALL, site, me.carrier()).when(() -> permit.there || me.isInterrupted());
  }

  @StaticOf(LockSupport.class)
  public static void park(int site) {
    Participant me = Participant.current();
    me.step(permitted(me, site));
    permit(me).there = false;
  }

  @StaticOf(LockSupport.class)
  public static void park(Object blocker, int site) {
    park(site);
  }

  @StaticOf(LockSupport.class)
  public static void parkNanos(long nanos, int site) {
    Participant me = Participant.current();
    me.step(permitted(me, site).orInTime());
    permit(me).there = false;
  }

  @StaticOf(LockSupport.class)
  public static void parkNanos(Object blocker, long nanos, int site) {
    parkNanos(nanos, site);
  }

  @StaticOf(LockSupport.class)
  public static void unpark(Thread thread, int site) {
    Participant me = Participant.current();
    Participant other = thread == null ? null : Threads.of(me, thread);
    me.step(Pending.at(Act.CALL, site, other == null ? thread : other.carrier()));
    if (other != null) {
      permit(other).there = true;
    }
  }
}
