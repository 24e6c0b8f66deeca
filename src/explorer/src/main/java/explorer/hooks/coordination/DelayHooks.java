package explorer.hooks.coordination;

import explorer.hooks.ClockHooks;
import explorer.hooks.SharedObjectHooks;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * {@code DelayQueue}. No time passes: who waits for an item to become due goes on after the threads
 * that can move at once, and the clock has gone on by then. It asks the learner's items for their
 * delay and their order under a lock of its own, so all that they do is one step with the call.
 */
final class DelayHooks {
  private DelayHooks() {}

  static void put(DelayQueue<Delayed> queue, Object item, int site) {
    SharedObjectHooks.before(queue, site);
    try {
      queue.put((Delayed) item);
    } finally {
      SharedObjectHooks.after(queue, site);
    }
  }

  static Object take(ControlledThread me, DelayQueue<?> queue, int site)
      throws InterruptedException {
    me.stepInterruptibly(item(queue, site));
    return taken(me, queue, Long.MAX_VALUE, site);
  }

  /** Null if nothing becomes due in that time. */
  static Object take(ControlledThread me, DelayQueue<?> queue, long nanos, int site)
      throws InterruptedException {
    me.stepInTime(item(queue, site));
    return taken(me, queue, nanos, site);
  }

  private static PendingStep item(DelayQueue<?> queue, int site) {
    return PendingStep.at(StepKind.CALL, site, queue).when(() -> !queue.isEmpty()).afterOthers();
  }

  private static Object taken(ControlledThread me, DelayQueue<?> queue, long limit, int site) {
    QueueHooks.handOver(me, queue);
    me.notes().beQuiet();
    Object taken = null;
    boolean isDue = false;
    try {
      Delayed first = queue.peek();
      long delay = first == null ? Long.MAX_VALUE : first.getDelay(TimeUnit.NANOSECONDS);
      isDue = first != null && delay <= limit;
      ClockHooks.pass(Duration.ofNanos(Math.min(delay, limit)));
      taken = queue.poll();
    } finally {
      me.notes().speakAgain();
    }
    if (isDue && taken == null) {
      throw me.run()
          .cannotJudge(
              "A delay that does not come to an end" + me.run().at(site),
              "Compute it from System.nanoTime() or System.currentTimeMillis().");
    }
    me.notes().value(taken);
    return taken;
  }
}
