package explorer.hooks.threads;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Pools for fork and join: what is given to them, and the waiting for their end. */
public final class ForkJoinPoolHooks {
  private ForkJoinPoolHooks() {}

  public static ForkJoinTask<?> submit(ForkJoinPool pool, ForkJoinTask<?> task, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, pool));
    ForkJoinHooks.begin(me, pool, task);
    return task;
  }

  public static ForkJoinTask<?> submit(ForkJoinPool pool, Callable<?> body, int site) {
    return submit(pool, ForkJoinTask.adapt(body), site);
  }

  public static ForkJoinTask<?> submit(ForkJoinPool pool, Runnable body, int site) {
    return submit(pool, ForkJoinTask.adapt(body), site);
  }

  public static void execute(ForkJoinPool pool, ForkJoinTask<?> task, int site) {
    submit(pool, task, site);
  }

  public static void execute(ForkJoinPool pool, Runnable body, int site) {
    submit(pool, body, site);
  }

  public static List<Future<Object>> invokeAllUninterruptibly(
      ForkJoinPool pool, Collection<? extends Callable<Object>> tasks, int site) {
    ControlledThread me = ControlledThread.current();
    return new BulkCalls(me, pool, site, tasks, task -> ForkJoinHooks.begin(pool, task))
        .allUninterruptibly();
  }

  static boolean isIdle(ForkJoinPool pool) {
    return ForkJoinHooks.workers(ControlledThread.current(), pool).stream()
        .allMatch(ControlledThread::isDone);
  }

  private static PendingStep allDone(ControlledThread me, ForkJoinPool pool, int site) {
    List<ControlledThread> workers = ForkJoinHooks.workers(me, pool);
    return PendingStep.at(StepKind.CALL, site, pool)
        .when(() -> workers.stream().allMatch(ControlledThread::isDone));
  }

  /** To close the common pool does nothing. */
  static void close(ControlledThread me, ForkJoinPool pool, int site) {
    if (pool == ForkJoinPool.commonPool()) {
      me.step(PendingStep.at(StepKind.CALL, site, pool));
      return;
    }
    me.step(allDone(me, pool, site));
    me.order().followsAll();
    pool.close();
  }

  static boolean awaitTermination(ControlledThread me, ForkJoinPool pool, int site)
      throws InterruptedException {
    boolean done = me.stepInTime(allDone(me, pool, site));
    if (done) {
      me.order().followsAll();
    }
    return done && pool.isShutdown();
  }

  public static boolean awaitQuiescence(ForkJoinPool pool, long time, TimeUnit unit, int site) {
    ControlledThread me = ControlledThread.current();
    try {
      me.stepInTime(allDone(me, pool, site));
    } catch (InterruptedException e) {
      me.interrupt();
    }
    me.order().followsAll();
    return isIdle(pool);
  }
}
