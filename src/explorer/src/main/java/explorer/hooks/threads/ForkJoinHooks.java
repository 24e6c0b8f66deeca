package explorer.hooks.threads;

import explorer.hooks.StaticMethodOf;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Fork and join: each task that is forked is a controlled thread of its own, whatever the pool. */
public final class ForkJoinHooks {
  private ForkJoinHooks() {}

  public static ForkJoinTask<?> fork(ForkJoinTask<?> task, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, task));
    begin(me, task);
    return task;
  }

  private static void begin(ControlledThread me, ForkJoinTask<?> task) {
    String name = "W" + (me.run().count(ThreadRole.WORKER) + 1);
    me.notes().value(me.run().add(name, ThreadRole.WORKER, () -> runAlone(task)));
  }

  /** What it throws is kept in the task, for those who join it. */
  private static void runAlone(ForkJoinTask<?> task) {
    task.quietlyInvoke();
    ControlledThread.current().releases(task);
  }

  public static Object join(ForkJoinTask<?> task, int site) {
    ControlledThread me = ControlledThread.current();
    waitFor(me, task, site);
    Object result = task.join();
    me.notes().value(result);
    return result;
  }

  private static void waitFor(ControlledThread me, ForkJoinTask<?> task, int site) {
    me.step(PendingStep.at(StepKind.CALL, site, task).when(task::isDone));
    FutureHooks.follow(me, task);
  }

  public static void quietlyJoin(ForkJoinTask<?> task, int site) {
    waitFor(ControlledThread.current(), task, site);
  }

  @StaticMethodOf(ForkJoinTask.class)
  public static void invokeAll(ForkJoinTask<?> first, ForkJoinTask<?> second, int site) {
    invokeAll(List.of(first, second), site);
  }

  @StaticMethodOf(ForkJoinTask.class)
  public static void invokeAll(ForkJoinTask<?>[] tasks, int site) {
    invokeAll(List.of(tasks), site);
  }

  @StaticMethodOf(ForkJoinTask.class)
  public static Collection<?> invokeAll(Collection<? extends ForkJoinTask<?>> tasks, int site) {
    ControlledThread me = ControlledThread.current();
    ForkJoinTask<?> own = null;
    for (ForkJoinTask<?> task : tasks) {
      if (own == null) {
        own = task;
      } else {
        fork(task, site);
      }
    }
    if (own != null) {
      own.invoke();
    }
    for (ForkJoinTask<?> task : tasks) {
      waitFor(me, task, site);
      task.join();
    }
    return tasks;
  }

  /** The caller waits, so it may as well do the work. */
  public static Object invoke(ForkJoinPool pool, ForkJoinTask<?> task, int site) {
    return task.invoke();
  }

  public static ForkJoinTask<?> submit(ForkJoinPool pool, ForkJoinTask<?> task, int site) {
    given(pool).add(task);
    return fork(task, site);
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

  private static List<ForkJoinTask<?>> given(ForkJoinPool pool) {
    return ControlledThread.current().run().facts().of(pool, ArrayList::new);
  }

  private static PendingStep allDone(ForkJoinPool pool, int site) {
    List<ForkJoinTask<?>> given = given(pool);
    return PendingStep.at(StepKind.CALL, site, pool)
        .when(() -> given.stream().allMatch(ForkJoinTask::isDone));
  }

  static void close(ControlledThread me, ForkJoinPool pool, int site) {
    me.step(allDone(pool, site));
    me.followsAll();
    pool.close();
  }

  static boolean awaitTermination(ControlledThread me, ForkJoinPool pool, int site)
      throws InterruptedException {
    boolean done = me.stepInTime(allDone(pool, site));
    if (done) {
      me.followsAll();
    }
    return done && pool.isShutdown();
  }
}
