package explorer.hooks.threads;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * {@code invokeAll}, {@code invokeAny} and their like: tasks that are submitted, and then awaited.
 */
final class BulkCalls {
  private final ControlledThread me;
  private final Object pool;
  private final int site;
  private final List<Future<Object>> futures = new ArrayList<>();

  /**
   * Submits the tasks.
   *
   * @param submit as the pool does it
   */
  BulkCalls(
      ControlledThread me,
      Object pool,
      int site,
      Collection<? extends Callable<Object>> tasks,
      Function<Callable<Object>, Future<Object>> submit) {
    this.me = me;
    this.pool = pool;
    this.site = site;
    tasks.forEach(task -> futures.add(submit.apply(task)));
  }

  /** Waits for all; what is not done when the time is over or an interrupt comes is cancelled. */
  List<Future<Object>> all(boolean inTime) throws InterruptedException {
    try {
      PendingStep done = allDone();
      if (inTime) {
        me.stepInTime(done);
      } else {
        me.stepInterruptibly(done);
      }
      follow();
      return futures;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  /** Waits for all, whatever comes. */
  List<Future<Object>> allUninterruptibly() {
    me.step(allDone());
    follow();
    return futures;
  }

  private PendingStep allDone() {
    return PendingStep.at(StepKind.CALL, site, pool)
        .when(() -> futures.stream().allMatch(Future::isDone));
  }

  /** Waits for the first that succeeds; the others are cancelled. */
  Object any(boolean inTime) throws InterruptedException, ExecutionException, TimeoutException {
    if (futures.isEmpty()) {
      throw new IllegalArgumentException();
    }
    try {
      PendingStep found =
          PendingStep.at(StepKind.CALL, site, pool)
              .when(() -> winner().isPresent() || futures.stream().allMatch(Future::isDone));
      if (!inTime) {
        me.stepInterruptibly(found);
      } else if (!me.stepInTime(found)) {
        throw new TimeoutException();
      }
      follow();
      Object result = winner().orElse(futures.getLast()).get();
      me.notes().value(result);
      return result;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  private Optional<Future<Object>> winner() {
    return futures.stream().filter(future -> future.state() == Future.State.SUCCESS).findFirst();
  }

  private void follow() {
    futures.stream().filter(Future::isDone).forEach(future -> FutureHooks.follow(me, future));
  }
}
