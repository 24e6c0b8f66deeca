package kit.schedules.hooks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;

/** Waiting for a result that somebody else computes. */
public final class Futures {
  private Futures() {}

  /** Whether its waiting is the JDK's: that of a fork/join task is, whoever wrote its class. */
  private static boolean isOfTheJdk(Future<?> future) {
    return future instanceof ForkJoinTask || !SharedKind.isLearners(future);
  }

  private static Pending done(Future<?> future, int site) {
    return Pending.at(Act.CALL, site, future).when(future::isDone);
  }

  public static Object get(Future<?> future, int site)
      throws InterruptedException, ExecutionException {
    Participant me = Participant.current();
    if (isOfTheJdk(future)) {
      me.stepInterruptibly(done(future, site));
    }
    Object result = future.get();
    me.notes().value(result);
    return result;
  }

  public static Object get(Future<?> future, long time, TimeUnit unit, int site)
      throws InterruptedException, ExecutionException, TimeoutException {
    Participant me = Participant.current();
    if (!isOfTheJdk(future)) {
      return future.get(time, unit);
    }
    if (!me.stepInTime(done(future, site))) {
      throw new TimeoutException();
    }
    Object result = future.get();
    me.notes().value(result);
    return result;
  }

  public static Object join(CompletableFuture<?> future, int site) {
    Participant me = Participant.current();
    me.step(done(future, site));
    Object result = future.join();
    me.notes().value(result);
    return result;
  }

  public static boolean cancel(Future<?> future, boolean interrupt, int site) {
    Participant me = Participant.current();
    if (interrupt && future.getClass() == FutureTask.class) {
      throw me.run()
          .cannotJudge("FutureTask.cancel(true)" + me.run().at(site), "Submit the task to a pool.");
    }
    if (isOfTheJdk(future)) {
      me.step(Pending.at(Act.CALL, site, future));
    }
    boolean cancelled = future.cancel(interrupt);
    me.notes().value(cancelled);
    return cancelled;
  }

  // ---- completion services

  public static Future<?> take(CompletionService<?> service, int site) throws InterruptedException {
    Participant me = Participant.current();
    if (service instanceof PlayedCompletionService<?> played) {
      me.stepInterruptibly(Pending.at(Act.CALL, site, service).when(played::hasResult));
    }
    Future<?> first = service.take();
    me.notes().value(first);
    return first;
  }

  public static Future<?> poll(CompletionService<?> service, long time, TimeUnit unit, int site)
      throws InterruptedException {
    Participant me = Participant.current();
    if (!(service instanceof PlayedCompletionService<?> played)) {
      return service.poll(time, unit);
    }
    me.stepInTime(Pending.at(Act.CALL, site, service).when(played::hasResult));
    Future<?> first = service.poll();
    me.notes().value(first);
    return first;
  }
}
