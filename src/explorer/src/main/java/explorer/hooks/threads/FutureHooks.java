package explorer.hooks.threads;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import explorer.run.Run;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for a result that somebody else computes. */
public final class FutureHooks {
  private FutureHooks() {}

  /** Whether that method of it is the JDK's: a learner's class may inherit it. */
  private static boolean isOfTheJdk(Future<?> future, String method, Class<?>... parameters) {
    return !ThreadSafety.isLearners(future) || !ThreadSafety.overrides(future, method, parameters);
  }

  /** Whether it is done is asked where nobody moves: no code of a learner's may answer. */
  private static void requireToldByTheJdk(Future<?> future, int site) {
    if (!isOfTheJdk(future, "isDone")) {
      Run run = ControlledThread.current().run();
      throw run.cannotJudge(
          "A subclass of "
              + (future instanceof FutureTask ? "FutureTask" : "a future of the JDK")
              + " that overrides isDone()"
              + run.at(site),
          "Override done() alone.");
    }
  }

  /** What the computation did happens before what follows when its result was found. */
  public static void follow(ControlledThread me, Future<?> future) {
    me.order().acquires(future);
    if (!(future instanceof SimulatedTask)) {
      me.order().followsAll(); // it was completed inside the JDK: it isn't known by whom
    }
  }

  private static PendingStep done(Future<?> future, int site) {
    requireToldByTheJdk(future, site);
    return PendingStep.at(StepKind.CALL, site, future).when(future::isDone);
  }

  public static Object get(Future<?> future, int site)
      throws InterruptedException, ExecutionException {
    ControlledThread me = ControlledThread.current();
    if (isOfTheJdk(future, "get")) {
      me.stepInterruptibly(done(future, site));
      follow(me, future);
    }
    Object result = future.get();
    me.notes().value(result);
    return result;
  }

  public static Object get(Future<?> future, long time, TimeUnit unit, int site)
      throws InterruptedException, ExecutionException, TimeoutException {
    ControlledThread me = ControlledThread.current();
    if (!isOfTheJdk(future, "get", long.class, TimeUnit.class)) {
      return future.get(time, unit);
    }
    if (!me.stepInTime(done(future, site))) {
      throw new TimeoutException();
    }
    follow(me, future);
    Object result = future.get();
    me.notes().value(result);
    return result;
  }

  public static Object join(CompletableFuture<?> future, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(done(future, site));
    follow(me, future);
    Object result = future.join();
    me.notes().value(result);
    return result;
  }

  public static boolean cancel(Future<?> future, boolean interrupt, int site) {
    ControlledThread me = ControlledThread.current();
    boolean isOfTheJdk = isOfTheJdk(future, "cancel", boolean.class);
    if (isOfTheJdk
        && interrupt
        && future instanceof FutureTask<?> task
        && !(task instanceof SimulatedTask)) {
      return cancel(me, task, site);
    }
    if (isOfTheJdk) {
      me.step(PendingStep.at(StepKind.CALL, site, future));
      follow(me, future);
    }
    boolean cancelled = future.cancel(interrupt);
    me.notes().value(cancelled);
    return cancelled;
  }

  private static boolean cancel(ControlledThread me, FutureTask<?> task, int site) {
    requireToldByTheJdk(task, site);
    me.step(PendingStep.at(StepKind.CALL, site, task));
    follow(me, task);
    ControlledThread runner = RunningFutureTasks.runnerOf(task);
    if (runner == null && !task.isDone() && !RunningFutureTasks.isExpected(task)) {
      throw me.run()
          .cannotJudge("FutureTask.cancel(true)" + me.run().at(site), "Submit the task to a pool.");
    }
    if (!task.isDone() && !isOfTheJdk(task, "run")) { // it may not be in the JDK's run() now
      throw me.run()
          .cannotJudge(
              "cancel(true) of a subclass of FutureTask that overrides run()" + me.run().at(site),
              "Override done() alone.");
    }
    if (runner != null && !task.isDone()) {
      runner.interrupt(); // before done(), as in the JDK: in there others may move
    }
    boolean cancelled = task.cancel(false);
    me.notes().value(cancelled);
    return cancelled;
  }

  // ---- completion services

  public static Future<?> take(CompletionService<?> service, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (service instanceof SimulatedCompletionService<?> played) {
      me.stepInterruptibly(PendingStep.at(StepKind.CALL, site, service).when(played::hasResult));
    }
    Future<?> first = service.take();
    follow(me, first);
    me.notes().value(first);
    return first;
  }

  public static Future<?> poll(CompletionService<?> service, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (!(service instanceof SimulatedCompletionService<?> played)) {
      return service.poll(time, unit);
    }
    me.stepInTime(PendingStep.at(StepKind.CALL, site, service).when(played::hasResult));
    Future<?> first = service.poll();
    if (first != null) {
      follow(me, first);
    }
    me.notes().value(first);
    return first;
  }
}
