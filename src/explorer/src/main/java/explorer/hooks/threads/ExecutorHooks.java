package explorer.hooks.threads;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is asked of pools and other executors, also of the one behind {@code CompletableFuture}. */
public final class ExecutorHooks {
  static final int COMMON = 3;
  private static final long A_YEAR = 365; // days
  private static final String TAKE_ANOTHER =
      "Take one of Executors.newFixedThreadPool and its kin.";

  private ExecutorHooks() {}

  public static ScheduledFuture<?> schedule(
      ScheduledExecutorService pool, Runnable task, long delay, TimeUnit unit, int site) {
    return schedule(pool, Executors.callable(task), delay, unit, site);
  }

  public static ScheduledFuture<?> schedule(
      ScheduledExecutorService pool, Callable<?> task, long delay, TimeUnit unit, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, pool));
    return pool instanceof SimulatedScheduledPool simulated
        ? simulated.schedule(task, delay, unit)
        : ((ScheduledExecutorService) learners(me, pool, site)).schedule(task, delay, unit);
  }

  /** The pool that stands for the common one: the woven code names it where none is named. */
  public static Executor common() {
    ControlledThread me = ControlledThread.current();
    return me.run().facts().of(ExecutorHooks.class, () -> SimulatedPool.fixed(COMMON, null));
  }

  /** The executor itself, or what stands for it, if its order is the schedule's. */
  public static Executor known(Executor executor) {
    if (executor instanceof ForkJoinPool forked) {
      return task -> ForkJoinHooks.begin(forked, task);
    }
    if (executor instanceof SimulatedPool || ThreadSafety.isLearners(executor)) {
      return executor;
    }
    throw ControlledThread.current()
        .run()
        .cannotJudge("A " + executor.getClass().getSimpleName() + " as an executor", TAKE_ANOTHER);
  }

  public static void execute(Executor executor, Runnable task, int site) {
    if (executor instanceof ForkJoinPool forked) {
      ForkJoinPoolHooks.execute(forked, task, site);
      return;
    }
    ControlledThread.current().step(PendingStep.at(StepKind.CALL, site, executor));
    known(executor).execute(task);
  }

  public static Future<?> submit(ExecutorService pool, Runnable task, int site) {
    return submit(pool, Executors.callable(task), site);
  }

  public static Future<?> submit(ExecutorService pool, Runnable task, Object result, int site) {
    return submit(pool, Executors.callable(task, result), site);
  }

  public static Future<?> submit(ExecutorService pool, Callable<?> task, int site) {
    if (pool instanceof ForkJoinPool forked) {
      return ForkJoinPoolHooks.submit(forked, task, site);
    }
    ControlledThread.current().step(PendingStep.at(StepKind.CALL, site, pool));
    known(pool);
    return pool.submit(task);
  }

  public static boolean awaitTermination(ExecutorService pool, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    return switch (pool) {
      // Such a limit is written where none is meant: to wait so again is no looking now and then.
      case SimulatedPool played when unit.toDays(time) >= A_YEAR ->
          played.awaitTermination(me, site);
      case SimulatedPool played -> played.awaitTerminationInTime(me, site);
      case ForkJoinPool forked -> ForkJoinPoolHooks.awaitTermination(me, forked, site);
      default -> learners(me, pool, site).awaitTermination(time, unit);
    };
  }

  public static void close(ExecutorService pool, int site) {
    ControlledThread me = ControlledThread.current();
    switch (pool) {
      case SimulatedPool played -> played.close(me, site);
      case ForkJoinPool forked -> ForkJoinPoolHooks.close(me, forked, site);
      default -> learners(me, pool, site).close();
    }
  }

  public static boolean isTerminated(ExecutorService pool, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, pool));
    boolean over =
        pool instanceof ForkJoinPool forked
            ? forked.isShutdown() && ForkJoinPoolHooks.isIdle(forked)
            : pool.isTerminated();
    me.notes().value(over);
    me.order().followsAll();
    return over;
  }

  public static List<Future<Object>> invokeAll(
      ExecutorService pool, Collection<? extends Callable<Object>> tasks, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    return isKnown(pool)
        ? submitted(me, pool, tasks, site).all(false)
        : learners(me, pool, site).invokeAll(tasks);
  }

  public static List<Future<Object>> invokeAll(
      ExecutorService pool,
      Collection<? extends Callable<Object>> tasks,
      long time,
      TimeUnit unit,
      int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    return isKnown(pool)
        ? submitted(me, pool, tasks, site).all(true)
        : learners(me, pool, site).invokeAll(tasks, time, unit);
  }

  public static Object invokeAny(
      ExecutorService pool, Collection<? extends Callable<Object>> tasks, int site)
      throws InterruptedException, ExecutionException {
    ControlledThread me = ControlledThread.current();
    try {
      return isKnown(pool)
          ? submitted(me, pool, tasks, site).any(false)
          : learners(me, pool, site).invokeAny(tasks);
    } catch (TimeoutException e) {
      throw new AssertionError("no time limit", e);
    }
  }

  public static Object invokeAny(
      ExecutorService pool,
      Collection<? extends Callable<Object>> tasks,
      long time,
      TimeUnit unit,
      int site)
      throws InterruptedException, ExecutionException, TimeoutException {
    ControlledThread me = ControlledThread.current();
    return isKnown(pool)
        ? submitted(me, pool, tasks, site).any(true)
        : learners(me, pool, site).invokeAny(tasks, time, unit);
  }

  private static boolean isKnown(ExecutorService pool) {
    return pool instanceof SimulatedPool || pool instanceof ForkJoinPool;
  }

  private static BulkCalls submitted(
      ControlledThread me,
      ExecutorService pool,
      Collection<? extends Callable<Object>> tasks,
      int site) {
    return new BulkCalls(
        me,
        pool,
        site,
        tasks,
        pool instanceof ForkJoinPool forked
            ? task -> ForkJoinHooks.begin(forked, task)
            : pool::submit);
  }

  /** A pool that the learner wrote: what it does inside is woven. */
  private static ExecutorService learners(ControlledThread me, ExecutorService pool, int site) {
    if (ThreadSafety.isLearners(pool)) {
      return pool;
    }
    throw me.run()
        .cannotJudge(
            "A pool of the type " + pool.getClass().getSimpleName() + me.run().at(site),
            TAKE_ANOTHER);
  }
}
