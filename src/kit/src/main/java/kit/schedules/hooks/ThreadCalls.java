package kit.schedules.hooks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;

/** Waiting for threads, pausing, interrupting. No time passes in a pause: the others go first. */
public final class ThreadCalls {
  private ThreadCalls() {}

  private static Pending ended(Participant me, Thread thread, int site) {
    Participant other = Threads.of(me, thread);
    return Pending.at(Act.CALL, site, thread).when(() -> other == null || other.isDone());
  }

  public static void join(Thread thread, int site) throws InterruptedException {
    Participant me = Participant.current();
    me.stepInterruptibly(ended(me, thread, site));
  }

  public static void join(Thread thread, long millis, int site) throws InterruptedException {
    Participant me = Participant.current();
    if (millis == 0) {
      join(thread, site);
    } else {
      me.stepInTime(ended(me, thread, site));
    }
  }

  public static boolean join(Thread thread, Duration time, int site) throws InterruptedException {
    Participant me = Participant.current();
    return me.stepInTime(ended(me, thread, site));
  }

  public static boolean isAlive(Thread thread, int site) {
    Participant me = Participant.current();
    me.step(Pending.at(Act.CALL, site, thread));
    Participant other = Threads.of(me, thread);
    boolean alive = other != null && !other.isDone();
    me.notes().value(alive);
    return alive;
  }

  public static Thread.State getState(Thread thread, int site) {
    Participant me = Participant.current();
    me.step(Pending.at(Act.CALL, site, thread));
    Participant other = Threads.of(me, thread);
    if (other == null) {
      return Thread.State.NEW;
    }
    if (other.isDone()) {
      return Thread.State.TERMINATED;
    }
    throw me.run()
        .cannotJudge(
            "Thread.getState() of a thread that runs" + me.run().at(site),
            "Use join() or isAlive().");
  }

  @StaticOf(Thread.class)
  public static void sleep(long millis, int site) throws InterruptedException {
    pause(site);
  }

  @StaticOf(Thread.class)
  public static void sleep(long millis, int nanos, int site) throws InterruptedException {
    pause(site);
  }

  @StaticOf(Thread.class)
  public static void sleep(Duration time, int site) throws InterruptedException {
    pause(site);
  }

  public static void sleep(TimeUnit unit, long time, int site) throws InterruptedException {
    pause(site);
  }

  private static void pause(int site) throws InterruptedException {
    Participant.current().stepInterruptibly(Pending.at(Act.CALL, site, null).afterOthers());
  }

  @StaticOf(Thread.class)
  public static void yield(int site) {
    Participant.current().step(Pending.at(Act.CALL, site, null).afterOthers());
  }

  @StaticOf(Thread.class)
  public static void onSpinWait(int site) {
    Participant.current().step(Pending.at(Act.CALL, site, null).afterOthers());
  }

  public static void interrupt(Thread thread, int site) {
    Participant me = Participant.current();
    Threads.demandNotOverridden(me, thread, "interrupt", site);
    me.step(Pending.at(Act.CALL, site, thread));
    Participant other = Threads.of(me, thread);
    if (other != null) {
      other.interrupt();
    }
  }

  public static boolean isInterrupted(Thread thread, int site) {
    Participant me = Participant.current();
    me.step(Pending.at(Act.CALL, site, thread));
    Participant other = Threads.of(me, thread);
    boolean is = other != null && other.isInterrupted();
    me.notes().value(is);
    return is;
  }

  @StaticOf(Thread.class)
  public static boolean interrupted(int site) {
    Participant me = Participant.current();
    me.step(Pending.at(Act.CALL, site, me.carrier()));
    boolean was = me.takeInterrupt();
    me.notes().value(was);
    return was;
  }
}
