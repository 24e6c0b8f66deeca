package explorer.hooks.coordination;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/**
 * What a {@code TransferQueue} does beyond other queues: it hands items to takers that wait, and
 * tells whether there are any.
 */
public final class TransferHooks {
  private TransferHooks() {}

  /** One who waits for an item. */
  private static final class Taker {
    private Object item; // null: it has been handed nothing
  }

  /** Those who wait, the first first. */
  private static final class Takers {
    private final Deque<Taker> waiting = new ArrayDeque<>();

    static Takers of(ControlledThread me, TransferQueue<?> queue) {
      return me.run().facts().of(queue, Takers::new);
    }

    /** How many wait for whom there is nothing in the queue. */
    int without(TransferQueue<?> queue) {
      long unserved = waiting.stream().filter(taker -> taker.item == null).count();
      return (int) Math.max(0, unserved - queue.size());
    }

    /** Hands the item to one of those, if there is one. */
    boolean hand(TransferQueue<?> queue, Object item) {
      if (without(queue) == 0) {
        return false;
      }
      waiting.stream()
              .filter(taker -> taker.item == null)
              .skip(queue.size())
              .findFirst()
              .orElseThrow()
              .item =
          item;
      return true;
    }
  }

  /** Takes an item, and waits for one if there is none; null if the time is over. */
  static Object take(ControlledThread me, TransferQueue<?> queue, int site, boolean timed)
      throws InterruptedException {
    me.stepInterruptibly(PendingStep.at(StepKind.CALL, site, queue));
    QueueHooks.handOver(me, queue);
    Object taken = queue.poll();
    if (taken == null) {
      taken = await(me, queue, site, timed);
    }
    me.notes().value(taken);
    return taken;
  }

  private static Object await(ControlledThread me, TransferQueue<?> queue, int site, boolean timed)
      throws InterruptedException {
    var taker = new Taker();
    Deque<Taker> waiting = Takers.of(me, queue).waiting;
    waiting.add(taker);
    PendingStep served =
        PendingStep.at(StepKind.CALL, site, queue)
            .when(() -> taker.item != null || !queue.isEmpty());
    try {
      if (timed) {
        me.stepInTime(served);
      } else {
        me.stepInterruptibly(served);
      }
    } catch (InterruptedException e) {
      if (taker.item == null) {
        throw e;
      }
      me.interrupt(); // the item was quicker
    } finally {
      waiting.remove(taker);
    }
    QueueHooks.handOver(me, queue);
    return taker.item == null ? queue.poll() : taker.item;
  }

  private static ControlledThread begin(TransferQueue<?> queue, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, queue));
    QueueHooks.handOver(me, queue);
    return me;
  }

  public static boolean tryTransfer(TransferQueue<Object> queue, Object item, int site) {
    ControlledThread me = begin(queue, site);
    me.notes().argument(item);
    boolean handed = Takers.of(me, queue).hand(queue, item);
    me.notes().value(handed);
    return handed;
  }

  public static boolean tryTransfer(
      TransferQueue<Object> queue, Object item, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = begin(queue, site);
    me.notes().argument(item);
    if (Takers.of(me, queue).hand(queue, item)) {
      return true;
    }
    queue.put(item);
    try {
      me.stepInTime(
          PendingStep.at(StepKind.CALL, site, queue).when(() -> !QueueHooks.isIn(queue, item)));
    } catch (InterruptedException e) {
      if (queue.removeIf(in -> in == item)) {
        throw e;
      }
      me.interrupt(); // it has been taken
    }
    boolean taken = !queue.removeIf(in -> in == item);
    me.order().acquires(queue);
    me.notes().value(taken);
    return taken;
  }

  public static boolean hasWaitingConsumer(TransferQueue<?> queue, int site) {
    return getWaitingConsumerCount(queue, site) > 0;
  }

  public static int getWaitingConsumerCount(TransferQueue<?> queue, int site) {
    ControlledThread me = begin(queue, site);
    int waiting = Takers.of(me, queue).without(queue);
    me.notes().value(waiting);
    return waiting;
  }
}
