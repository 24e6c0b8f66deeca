package explorer.hooks.threads;

import explorer.hooks.StaticMethodOf;
import explorer.hooks.ThreadSafety;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Pools: those of {@code Executors}, and the one behind {@code CompletableFuture}. */
public final class ExecutorHooks {
  private static final int COMMON = 3;
  private static final String TAKE_ANOTHER =
      "Take one of Executors.newFixedThreadPool and its kin.";

  private ExecutorHooks() {}

  @StaticMethodOf(Executors.class)
  public static ExecutorService newFixedThreadPool(int workers, int site) {
    return newFixedThreadPool(workers, null, site);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newFixedThreadPool(int workers, ThreadFactory threads, int site) {
    if (workers <= 0) {
      throw new IllegalArgumentException();
    }
    return new SimulatedPool(workers, threads);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newSingleThreadExecutor(int site) {
    return new SimulatedPool(1, null);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newSingleThreadExecutor(ThreadFactory threads, int site) {
    return new SimulatedPool(1, threads);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newCachedThreadPool(int site) {
    return new SimulatedPool(SimulatedPool.NO_BOUND, null);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newCachedThreadPool(ThreadFactory threads, int site) {
    return new SimulatedPool(SimulatedPool.NO_BOUND, threads);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newVirtualThreadPerTaskExecutor(int site) {
    return new SimulatedPool(SimulatedPool.NO_BOUND, null);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory threads, int site) {
    return new SimulatedPool(SimulatedPool.NO_BOUND, threads);
  }

  /** The pool that stands for the common one: the woven code names it where none is named. */
  public static Executor common() {
    ControlledThread me = ControlledThread.current();
    return me.run().facts().of(ExecutorHooks.class, () -> new SimulatedPool(COMMON, null));
  }

  /** The executor itself, if it is one whose order is the schedule's. */
  public static Executor known(Executor executor) {
    if (executor instanceof SimulatedPool || ThreadSafety.isLearners(executor)) {
      return executor;
    }
    throw ControlledThread.current()
        .run()
        .cannotJudge("A " + executor.getClass().getSimpleName() + " as an executor", TAKE_ANOTHER);
  }

  public static void execute(Executor executor, Runnable task, int site) {
    if (executor instanceof ForkJoinPool forked) {
      ForkJoinHooks.execute(forked, task, site);
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
      return ForkJoinHooks.submit(forked, task, site);
    }
    ControlledThread.current().step(PendingStep.at(StepKind.CALL, site, pool));
    known(pool);
    return pool.submit(task);
  }

  public static boolean awaitTermination(ExecutorService pool, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    return switch (pool) {
      case SimulatedPool played -> played.awaitTermination(me, site);
      case ForkJoinPool forked -> ForkJoinHooks.awaitTermination(me, forked, site);
      default -> learners(me, pool, site).awaitTermination(time, unit);
    };
  }

  public static void close(ExecutorService pool, int site) {
    ControlledThread me = ControlledThread.current();
    switch (pool) {
      case SimulatedPool played -> played.close(me, site);
      case ForkJoinPool forked -> ForkJoinHooks.close(me, forked, site);
      default -> learners(me, pool, site).close();
    }
  }

  public static List<Future<Object>> invokeAll(
      ExecutorService pool, Collection<? extends Callable<Object>> tasks, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    return pool instanceof SimulatedPool played
        ? played.invokeAll(me, tasks, site)
        : learners(me, pool, site).invokeAll(tasks);
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
