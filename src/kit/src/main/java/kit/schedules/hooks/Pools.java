package kit.schedules.hooks;

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
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;

/** Pools: those of {@code Executors}, and the one behind {@code CompletableFuture}. */
public final class Pools {
  private static final int COMMON = 3;
  private static final String TAKE_ANOTHER =
      "Take one of Executors.newFixedThreadPool and its kin.";

  private Pools() {}

  @StaticOf(Executors.class)
  public static ExecutorService newFixedThreadPool(int workers, int site) {
    return newFixedThreadPool(workers, null, site);
  }

  @StaticOf(Executors.class)
  public static ExecutorService newFixedThreadPool(int workers, ThreadFactory threads, int site) {
    if (workers <= 0) {
      throw new IllegalArgumentException();
    }
    return new PlayedPool(workers, threads);
  }

  @StaticOf(Executors.class)
  public static ExecutorService newSingleThreadExecutor(int site) {
    return new PlayedPool(1, null);
  }

  @StaticOf(Executors.class)
  public static ExecutorService newSingleThreadExecutor(ThreadFactory threads, int site) {
    return new PlayedPool(1, threads);
  }

  @StaticOf(Executors.class)
  public static ExecutorService newCachedThreadPool(int site) {
    return new PlayedPool(PlayedPool.NO_BOUND, null);
  }

  @StaticOf(Executors.class)
  public static ExecutorService newCachedThreadPool(ThreadFactory threads, int site) {
    return new PlayedPool(PlayedPool.NO_BOUND, threads);
  }

  @StaticOf(Executors.class)
  public static ExecutorService newVirtualThreadPerTaskExecutor(int site) {
    return new PlayedPool(PlayedPool.NO_BOUND, null);
  }

  @StaticOf(Executors.class)
  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory threads, int site) {
    return new PlayedPool(PlayedPool.NO_BOUND, threads);
  }

  /** The pool that stands for the common one: the woven code names it where none is named. */
  public static Executor common() {
    Participant me = Participant.current();
    return me.run().facts().of(Pools.class, () -> new PlayedPool(COMMON, null));
  }

  /** The executor itself, if it is one whose order is the schedule's. */
  public static Executor known(Executor executor) {
    if (executor instanceof PlayedPool || SharedKind.isLearners(executor)) {
      return executor;
    }
    throw Participant.current()
        .run()
        .cannotJudge("A " + executor.getClass().getSimpleName() + " as an executor", TAKE_ANOTHER);
  }

  public static void execute(Executor executor, Runnable task, int site) {
    if (executor instanceof ForkJoinPool forked) {
      ForkJoin.execute(forked, task, site);
      return;
    }
    Participant.current().step(Pending.at(Act.CALL, site, executor));
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
      return ForkJoin.submit(forked, task, site);
    }
    Participant.current().step(Pending.at(Act.CALL, site, pool));
    known(pool);
    return pool.submit(task);
  }

  public static boolean awaitTermination(ExecutorService pool, long time, TimeUnit unit, int site)
      throws InterruptedException {
    Participant me = Participant.current();
    return switch (pool) {
      case PlayedPool played -> played.awaitTermination(me, site);
      case ForkJoinPool forked -> ForkJoin.awaitTermination(me, forked, site);
      default -> learners(me, pool, site).awaitTermination(time, unit);
    };
  }

  public static void close(ExecutorService pool, int site) {
    Participant me = Participant.current();
    switch (pool) {
      case PlayedPool played -> played.close(me, site);
      case ForkJoinPool forked -> ForkJoin.close(me, forked, site);
      default -> learners(me, pool, site).close();
    }
  }

  public static List<Future<Object>> invokeAll(
      ExecutorService pool, Collection<? extends Callable<Object>> tasks, int site)
      throws InterruptedException {
    Participant me = Participant.current();
    return pool instanceof PlayedPool played
        ? played.invokeAll(me, tasks, site)
        : learners(me, pool, site).invokeAll(tasks);
  }

  /** A pool that the learner wrote: what it does inside is woven. */
  private static ExecutorService learners(Participant me, ExecutorService pool, int site) {
    if (SharedKind.isLearners(pool)) {
      return pool;
    }
    throw me.run()
        .cannotJudge(
            "A pool of the type " + pool.getClass().getSimpleName() + me.run().at(site),
            TAKE_ANOTHER);
  }
}
