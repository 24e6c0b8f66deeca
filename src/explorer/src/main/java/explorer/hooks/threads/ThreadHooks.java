package explorer.hooks.threads;

import explorer.hooks.ClockHooks;
import explorer.hooks.StaticMethodOf;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting for threads, pausing, interrupting. No time passes in a pause: the others go first. */
public final class ThreadHooks {
  private static final int PROCESSORS = 2;

  private ThreadHooks() {}

  /** What a thread has done happens before what follows when its end was found out. */
  private static void follow(ControlledThread me, Thread thread) {
    ControlledThread other = ThreadStartHooks.of(me, thread);
    if (other != null && other.isDone()) {
      me.order().follows(other);
    }
  }

  private static PendingStep ended(ControlledThread me, Thread thread, int site) {
    ControlledThread other = ThreadStartHooks.of(me, thread);
    return PendingStep.at(StepKind.CALL, site, thread).when(() -> other == null || other.isDone());
  }

  public static void join(Thread thread, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    me.stepInterruptibly(ended(me, thread, site));
    follow(me, thread);
  }

  public static void join(Thread thread, long millis, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (millis == 0) {
      join(thread, site);
    } else {
      me.stepInTime(ended(me, thread, site));
      follow(me, thread);
    }
  }

  public static boolean join(Thread thread, Duration time, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    boolean ended = me.stepInTime(ended(me, thread, site));
    follow(me, thread);
    return ended;
  }

  public static boolean isAlive(Thread thread, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, thread));
    ControlledThread other = ThreadStartHooks.of(me, thread);
    follow(me, thread);
    boolean alive = other != null && !other.isDone();
    me.notes().value(alive);
    return alive;
  }

  public static Thread.State getState(Thread thread, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, thread));
    ControlledThread other = ThreadStartHooks.of(me, thread);
    follow(me, thread);
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

  @StaticMethodOf(Thread.class)
  public static void sleep(long millis, int site) throws InterruptedException {
    pause(Duration.ofMillis(millis), site);
  }

  @StaticMethodOf(Thread.class)
  public static void sleep(long millis, int nanos, int site) throws InterruptedException {
    pause(Duration.ofMillis(millis).plusNanos(nanos), site);
  }

  @StaticMethodOf(Thread.class)
  public static void sleep(Duration time, int site) throws InterruptedException {
    pause(time, site);
  }

  public static void sleep(TimeUnit unit, long time, int site) throws InterruptedException {
    pause(Duration.ofNanos(unit.toNanos(time)), site);
  }

  private static void pause(Duration time, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    PendingStep sleep = PendingStep.at(StepKind.CALL, site, null).afterOthers();
    if (me.takesTurns()) {
      long end = ClockHooks.end(time);
      me.stepInterruptibly(sleep.when(() -> ClockHooks.isPast(me, end)).orInTime(end));
      ClockHooks.goOnTo(end);
    } else {
      me.stepInterruptibly(sleep);
      ClockHooks.pass(time);
    }
  }

  @StaticMethodOf(Thread.class)
  public static void yield(int site) {
    ControlledThread.current().step(PendingStep.at(StepKind.CALL, site, null).afterOthers());
  }

  @StaticMethodOf(Thread.class)
  public static void onSpinWait(int site) {
    ControlledThread.current().step(PendingStep.at(StepKind.CALL, site, null).afterOthers());
  }

  public static void interrupt(Thread thread, int site) {
    ControlledThread me = ControlledThread.current();
    ThreadStartHooks.requireNotOverridden(me, thread, "interrupt", site);
    me.step(PendingStep.at(StepKind.CALL, site, thread));
    ControlledThread other = ThreadStartHooks.of(me, thread);
    if (other != null) {
      other.interrupt();
    }
  }

  public static boolean isInterrupted(Thread thread, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, thread));
    ControlledThread other = ThreadStartHooks.of(me, thread);
    boolean is = other != null && me.findsInterrupted(other);
    me.notes().value(is);
    return is;
  }

  @StaticMethodOf(Thread.class)
  public static boolean interrupted(int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, me.carrier()));
    boolean was = me.takeInterrupt();
    me.notes().value(was);
    return was;
  }

  /** As many everywhere, or a run would depend on the machine. */
  public static int availableProcessors(Runtime runtime, int site) {
    return PROCESSORS;
  }
}
