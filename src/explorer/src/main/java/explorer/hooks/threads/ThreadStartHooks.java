package explorer.hooks.threads;

import explorer.hooks.StaticMethodOf;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import java.util.concurrent.ThreadFactory;

/**
 * How threads begin. The learner's thread object is never really started: a controlled thread runs
 * its {@code run} method, and stands for it wherever threads are asked for or waited for.
 */
public final class ThreadStartHooks {
  private static final Object DAEMON_IS_TOLD = "daemon";

  private ThreadStartHooks() {}

  /** What is known about a thread object. */
  private static final class Known {
    Runnable body; // null: its own run method
    ControlledThread participant; // null: not started
  }

  public static void start(Thread thread, int site) {
    ControlledThread me = ControlledThread.current();
    requireNotOverridden(me, thread, "start", site);
    me.step(PendingStep.at(StepKind.CALL, site, thread));
    me.notes().value(begin(me, thread, thread.isDaemon() ? ThreadRole.DAEMON : ThreadRole.THREAD));
  }

  static void requireNotOverridden(ControlledThread me, Thread thread, String method, int site) {
    try {
      if (thread.getClass().getMethod(method).getDeclaringClass().getModule().isNamed()) {
        return;
      }
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
    throw me.run()
        .cannotJudge(
            "A thread class that overrides " + method + "()" + me.run().at(site),
            "Override run() alone.");
  }

  /** A controlled thread for that thread, which has not begun yet. */
  static ControlledThread begin(ControlledThread me, Thread thread, ThreadRole role) {
    Known known = known(me, thread);
    if (known.participant != null) {
      throw new IllegalThreadStateException();
    }
    if (known.body == null && thread.isVirtual()) {
      throw me.run()
          .cannotJudge(
              "A virtual thread that was made outside of the code", "Make it where it is started.");
    }
    Runnable body = known.body == null ? thread::run : known.body;
    known.participant = me.run().add(nameOf(me, thread, role), role, () -> live(thread, body));
    me.run().facts().of(known.participant.carrier(), () -> thread);
    return known.participant;
  }

  private static Known known(ControlledThread me, Thread thread) {
    return me.run().facts().of(thread, Known::new);
  }

  private static void live(Thread thread, Runnable body) {
    try {
      RunningFutureTasks.run(body);
    } catch (Throwable thrown) {
      var handler = thread.getUncaughtExceptionHandler();
      if (ControlledThread.isTheEnd(thrown)
          || handler == null
          || handler.getClass().getModule().isNamed()) {
        throw thrown;
      }
      handler.uncaughtException(thread, thrown);
    }
  }

  private static String nameOf(ControlledThread me, Thread thread, ThreadRole role) {
    String name = thread.getName();
    if (!name.isEmpty() && !name.matches("Thread-\\d+")) {
      return name;
    }
    return role == ThreadRole.WORKER
        ? "W" + (me.run().count(ThreadRole.WORKER) + 1)
        : "T" + (me.run().count(ThreadRole.THREAD) + me.run().count(ThreadRole.DAEMON) + 1);
  }

  /** Who stands for that thread; null if it was not started. */
  static ControlledThread of(ControlledThread me, Thread thread) {
    if (me.run().facts().orNull(thread) instanceof Known known) {
      return known.participant;
    }
    return me.run().participantOf(thread).orElse(null);
  }

  @StaticMethodOf(Thread.class)
  public static Thread currentThread(int site) {
    ControlledThread me = ControlledThread.current();
    return me.run().facts().orNull(me.carrier()) instanceof Thread thread ? thread : me.carrier();
  }

  // ---- builders: a virtual thread doesn't tell what it has to do

  public static Thread unstarted(Thread.Builder builder, Runnable body, int site) {
    return noted(builder.unstarted(body), body, saysWhetherDaemon(builder));
  }

  static Thread noted(Thread thread, Runnable body, boolean saysWhetherDaemon) {
    if (!thread.isVirtual() && !saysWhetherDaemon) {
      thread.setDaemon(isDaemon());
    }
    known(ControlledThread.current(), thread).body = body;
    RunningFutureTasks.expect(body);
    return thread;
  }

  public static Thread start(Thread.Builder builder, Runnable body, int site) {
    Thread thread = unstarted(builder, body, site);
    start(thread, site);
    return thread;
  }

  public static ThreadFactory factory(Thread.Builder builder, int site) {
    ThreadFactory real = builder.factory();
    boolean saysWhetherDaemon = saysWhetherDaemon(builder);
    return body -> noted(real.newThread(body), body, saysWhetherDaemon);
  }

  public static Thread.Builder.OfPlatform daemon(Thread.Builder.OfPlatform builder, int site) {
    return daemon(builder, true, site);
  }

  public static Thread.Builder.OfPlatform daemon(
      Thread.Builder.OfPlatform builder, boolean on, int site) {
    ControlledThread.current().run().facts().of(builder, () -> DAEMON_IS_TOLD);
    return builder.daemon(on);
  }

  private static boolean saysWhetherDaemon(Thread.Builder builder) {
    return ControlledThread.current().run().facts().orNull(builder) == DAEMON_IS_TOLD;
  }

  /** Whether the current thread is a daemon to the program, so that those which it makes are. */
  static boolean isDaemon() {
    ControlledThread me = ControlledThread.current();
    return me.run().facts().orNull(me.carrier()) instanceof Thread thread
        ? thread.isDaemon()
        : me.role() == ThreadRole.WORKER && ForkJoinHooks.isInPool(me);
  }

  @StaticMethodOf(Thread.class)
  public static Thread startVirtualThread(Runnable body, int site) {
    return start(Thread.ofVirtual(), body, site);
  }
}
