package explorer.hooks.threads;

import explorer.hooks.StaticMethodOf;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Fork and join: each task that is forked is a controlled thread of its own, whatever the pool. */
public final class ForkJoinHooks {
  private ForkJoinHooks() {}

  /** Where the controlled threads work; those of whom it is not known work in the common pool. */
  private static Map<ControlledThread, ForkJoinPool> places(ControlledThread me) {
    return me.run().facts().of(ForkJoinHooks.class, IdentityHashMap::new);
  }

  /** Whether it is known to work in a pool of this kind; its threads are daemons. */
  static boolean isInPool(ControlledThread me) {
    return places(me).containsKey(me);
  }

  public static ForkJoinTask<?> fork(ForkJoinTask<?> task, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, task));
    begin(me, poolOf(me), task);
    return task;
  }

  /** Where it works: the common pool unless another one is known. */
  public static ForkJoinPool poolOf(ControlledThread me) {
    return places(me).getOrDefault(me, ForkJoinPool.commonPool());
  }

  /** Begins it as a thread of its own, without a step. */
  public static void begin(ControlledThread me, ForkJoinPool pool, ForkJoinTask<?> task) {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException();
    }
    String name = "W" + (me.run().count(ThreadRole.WORKER) + 1);
    ControlledThread worker = me.run().add(name, ThreadRole.WORKER, () -> runAlone(task));
    places(me).put(worker, pool);
    workers(me, pool).add(worker);
    me.notes().value(worker);
  }

  /** The same without a step of its own, for what the JDK or another hook gives to the pool. */
  static void begin(ForkJoinPool pool, Runnable body) {
    begin(ControlledThread.current(), pool, ForkJoinTask.adapt(body));
  }

  /** As above. */
  static Future<Object> begin(ForkJoinPool pool, Callable<Object> body) {
    ForkJoinTask<Object> task = ForkJoinTask.adapt(body);
    begin(ControlledThread.current(), pool, task);
    return task;
  }

  /** What it throws is kept in the task, for those who join it. */
  private static void runAlone(ForkJoinTask<?> task) {
    if (task instanceof CountedCompleter<?> completer) {
      compute(completer);
    } else {
      task.quietlyInvoke();
    }
    ControlledThread.current().order().releases(task);
  }

  /** Such a task is not done when its computation is: it waits for others. */
  private static void compute(CountedCompleter<?> task) {
    try {
      task.compute();
    } catch (Throwable thrown) {
      if (ControlledThread.isTheEnd(thrown)) {
        throw thrown;
      }
      task.completeExceptionally(thrown);
    }
  }

  /**
   * Does what the documentation of {@link CountedCompleter} says, a step for each task on the way
   * up: whoever finds nothing pending goes on as the parent, and sees what all the others have done
   * that came there before.
   */
  public static void tryComplete(CountedCompleter<?> task, int site) {
    ControlledThread me = ControlledThread.current();
    CountedCompleter<?> at = task;
    for (CountedCompleter<?> caller = task; at != null; caller = at, at = at.getCompleter()) {
      me.step(PendingStep.at(StepKind.CALL, site, at));
      me.order().acquires(at);
      me.order().releases(at);
      int pending = at.getPendingCount();
      if (pending > 0) {
        at.setPendingCount(pending - 1);
        return;
      }
      at.onCompletion(caller);
      me.order().releases(at);
      if (at.getCompleter() == null) {
        at.quietlyComplete();
      }
    }
  }

  public static Object invoke(ForkJoinTask<?> task, int site) {
    if (task instanceof CountedCompleter<?> completer) {
      compute(completer);
      return join(task, site);
    }
    return task.invoke();
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

  public static boolean quietlyJoin(ForkJoinTask<?> task, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    boolean done = me.stepInTime(PendingStep.at(StepKind.CALL, site, task).when(task::isDone));
    FutureHooks.follow(me, task);
    return done;
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
      invoke(own, site);
    }
    for (ForkJoinTask<?> task : tasks) {
      waitFor(me, task, site);
      task.join();
    }
    return tasks;
  }

  /** The caller waits, so it may as well do the work. */
  public static Object invoke(ForkJoinPool pool, ForkJoinTask<?> task, int site) {
    ControlledThread me = ControlledThread.current();
    ForkJoinPool before = places(me).put(me, pool);
    try {
      return invoke(task, site);
    } finally {
      if (before == null) {
        places(me).remove(me);
      } else {
        places(me).put(me, before);
      }
    }
  }

  /** Those that have worked in a pool, or still do. */
  static List<ControlledThread> workers(ControlledThread me, ForkJoinPool pool) {
    return me.run().facts().of(pool, ArrayList::new);
  }
}
