package explorer.hooks.coordination;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/** The calls of a {@code BlockingQueue} that wait; the others are steps like any call. */
public final class QueueHooks {
  private static final Set<Class<?>> KNOWN =
      Set.of(
          ArrayBlockingQueue.class,
          LinkedBlockingQueue.class,
          LinkedBlockingDeque.class,
          LinkedTransferQueue.class,
          PriorityBlockingQueue.class);

  private QueueHooks() {}

  /**
   * Whether the queue's method is the JDK's own. What one of the learner's does inside is woven,
   * but for what it inherits.
   */
  private static boolean isKnown(
      ControlledThread me, BlockingQueue<?> queue, int site, Class<?>... parameters) {
    if (KNOWN.contains(queue.getClass())) {
      return true;
    }
    if (ThreadSafety.isLearners(queue)) {
      String method = me.run().site(site).name();
      return KNOWN.stream().anyMatch(known -> known.isInstance(queue))
          && !ThreadSafety.overrides(queue, method, parameters);
    }
    throw me.run()
        .cannotJudge(
            "A queue of the type " + queue.getClass().getSimpleName() + me.run().at(site),
            "Take an ArrayBlockingQueue or a LinkedBlockingQueue.");
  }

  @SuppressWarnings("unchecked") // it holds nothing else
  private static DelayQueue<Delayed> delays(BlockingQueue<?> queue) {
    return (DelayQueue<Delayed>) queue;
  }

  /** Whether to put something in never waits, so that an interrupt makes no difference. */
  private static boolean isUnbounded(BlockingQueue<?> queue) {
    return queue instanceof TransferQueue || queue instanceof PriorityBlockingQueue;
  }

  private static PendingStep room(BlockingQueue<?> queue, int site) {
    return PendingStep.at(StepKind.CALL, site, queue).when(() -> queue.remainingCapacity() > 0);
  }

  private static PendingStep item(BlockingQueue<?> queue, int site) {
    return PendingStep.at(StepKind.CALL, site, queue).when(() -> !queue.isEmpty());
  }

  public static void put(BlockingQueue<Object> queue, Object item, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (queue instanceof SimulatedSynchronousQueue handOver) {
      handOver.give(me, Objects.requireNonNull(item), site);
      return;
    }
    if (queue.getClass() == DelayQueue.class) {
      DelayHooks.put(delays(queue), item, site);
      return;
    }
    if (isKnown(me, queue, site, Object.class)) {
      if (isUnbounded(queue)) {
        me.step(room(queue, site));
      } else {
        me.stepInterruptibly(room(queue, site));
      }
      me.notes().argument(item);
      handOver(me, queue);
    }
    queue.put(item);
  }

  /** Puts an item in, and waits until somebody has taken it. */
  public static void transfer(TransferQueue<Object> queue, Object item, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (!isKnown(me, queue, site, Object.class)) {
      queue.transfer(item);
      return;
    }
    if (isIn(queue, item)) {
      throw me.run()
          .cannotJudge(
              "The transfer of an item that is in the queue already" + me.run().at(site),
              "Take put.");
    }
    me.stepInterruptibly(PendingStep.at(StepKind.CALL, site, queue));
    me.notes().argument(item);
    handOver(me, queue);
    queue.put(item);
    try {
      me.stepInterruptibly(
          PendingStep.at(StepKind.WAKE, site, queue).when(() -> !isIn(queue, item)));
    } catch (InterruptedException e) {
      if (!queue.removeIf(in -> in == item)) {
        me.interrupt(); // it has been taken
        return;
      }
      throw e;
    }
    me.order().acquires(queue);
  }

  /** What came before an item went in happens before what follows when it has come out. */
  static void handOver(ControlledThread me, BlockingQueue<?> queue) {
    me.order().acquires(queue);
    me.order().releases(queue);
  }

  static boolean isIn(TransferQueue<?> queue, Object item) {
    return queue.stream().anyMatch(in -> in == item);
  }

  public static Object take(BlockingQueue<?> queue, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (queue instanceof SimulatedSynchronousQueue handOver) {
      return handOver.take(me, site, false);
    }
    if (queue.getClass() == DelayQueue.class) {
      return DelayHooks.take(me, delays(queue), site);
    }
    if (!isKnown(me, queue, site)) {
      return queue.take();
    }
    if (queue instanceof TransferQueue<?> transfers) {
      return TransferHooks.take(me, transfers, site, false);
    }
    me.stepInterruptibly(item(queue, site));
    handOver(me, queue);
    Object taken = queue.take();
    me.notes().value(taken);
    return taken;
  }

  public static boolean offer(
      BlockingQueue<Object> queue, Object item, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (queue instanceof SimulatedSynchronousQueue handOver) {
      return handOver.give(me, Objects.requireNonNull(item), site, true);
    }
    if (queue.getClass() == DelayQueue.class) {
      DelayHooks.put(delays(queue), item, site);
      return true;
    }
    if (!isKnown(me, queue, site, Object.class, long.class, TimeUnit.class)) {
      return queue.offer(item, time, unit);
    }
    if (isUnbounded(queue)) {
      me.step(room(queue, site));
    } else {
      me.stepInTime(room(queue, site));
    }
    me.notes().argument(item);
    handOver(me, queue);
    boolean in = queue.offer(item);
    me.notes().value(in);
    return in;
  }

  public static Object poll(BlockingQueue<?> queue, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (queue instanceof SimulatedSynchronousQueue handOver) {
      return handOver.take(me, site, true);
    }
    if (queue.getClass() == DelayQueue.class) {
      return DelayHooks.take(me, delays(queue), unit.toNanos(time), site);
    }
    if (!isKnown(me, queue, site, long.class, TimeUnit.class)) {
      return queue.poll(time, unit);
    }
    if (queue instanceof TransferQueue<?> transfers) {
      return TransferHooks.take(me, transfers, site, true);
    }
    me.stepInTime(item(queue, site));
    handOver(me, queue);
    Object taken = queue.poll();
    me.notes().value(taken);
    return taken;
  }
}
