package kit.schedules.hooks;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;

/** The calls of a {@code BlockingQueue} that wait; the others are steps like any call. */
public final class Queues {
  private static final Set<Class<?>> KNOWN =
      Set.of(
          ArrayBlockingQueue.class,
          LinkedBlockingQueue.class,
          LinkedBlockingDeque.class,
          PriorityBlockingQueue.class);

  private Queues() {}

  /** Whether the queue is one of the JDK's; what one of the learner's does inside is woven. */
  private static boolean isKnown(Participant me, BlockingQueue<?> queue, int site) {
    if (KNOWN.contains(queue.getClass())) {
      return true;
    }
    if (SharedKind.isLearners(queue)) {
      return false;
    }
    throw me.run()
        .cannotJudge(
            "A queue of the type " + queue.getClass().getSimpleName() + me.run().at(site),
            "Take an ArrayBlockingQueue or a LinkedBlockingQueue.");
  }

  private static Pending room(BlockingQueue<?> queue, int site) {
    return Pending.at(Act.CALL, site, queue).when(() -> queue.remainingCapacity() > 0);
  }

  private static Pending item(BlockingQueue<?> queue, int site) {
    return Pending.at(Act.CALL, site, queue).when(() -> !queue.isEmpty());
  }

  public static void put(BlockingQueue<Object> queue, Object item, int site)
      throws InterruptedException {
    Participant me = Participant.current();
    if (isKnown(me, queue, site)) {
      me.stepInterruptibly(room(queue, site));
      me.notes().argument(item);
    }
    queue.put(item);
  }

  public static Object take(BlockingQueue<?> queue, int site) throws InterruptedException {
    Participant me = Participant.current();
    if (!isKnown(me, queue, site)) {
      return queue.take();
    }
    me.stepInterruptibly(item(queue, site));
    Object taken = queue.take();
    me.notes().value(taken);
    return taken;
  }

  public static boolean offer(
      BlockingQueue<Object> queue, Object item, long time, TimeUnit unit, int site)
      throws InterruptedException {
    Participant me = Participant.current();
    if (!isKnown(me, queue, site)) {
      return queue.offer(item, time, unit);
    }
    me.stepInTime(room(queue, site));
    me.notes().argument(item);
    boolean in = queue.offer(item);
    me.notes().value(in);
    return in;
  }

  public static Object poll(BlockingQueue<?> queue, long time, TimeUnit unit, int site)
      throws InterruptedException {
    Participant me = Participant.current();
    if (!isKnown(me, queue, site)) {
      return queue.poll(time, unit);
    }
    me.stepInTime(item(queue, site));
    Object taken = queue.poll();
    me.notes().value(taken);
    return taken;
  }
}
