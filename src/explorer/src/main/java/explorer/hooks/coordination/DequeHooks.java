package explorer.hooks.coordination;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/** The calls of a {@code BlockingDeque} at either end that wait. */
public final class DequeHooks {
  private DequeHooks() {}

  /** What one of the learner's does inside is woven. */
  private static boolean isKnown(BlockingDeque<?> deque) {
    return deque.getClass() == LinkedBlockingDeque.class;
  }

  private static ControlledThread whenRoom(
      BlockingDeque<?> deque, Object item, boolean inTime, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (isKnown(deque)) {
      PendingStep room =
          PendingStep.at(StepKind.CALL, site, deque).when(() -> deque.remainingCapacity() > 0);
      if (inTime) {
        me.stepInTime(room);
      } else {
        me.stepInterruptibly(room);
      }
      me.notes().argument(item);
      me.order().acquires(deque);
      me.order().releases(deque);
    }
    return me;
  }

  private static ControlledThread whenItem(BlockingDeque<?> deque, boolean inTime, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    if (isKnown(deque)) {
      PendingStep item = PendingStep.at(StepKind.CALL, site, deque).when(() -> !deque.isEmpty());
      if (inTime) {
        me.stepInTime(item);
      } else {
        me.stepInterruptibly(item);
      }
      me.order().acquires(deque);
      me.order().releases(deque);
    }
    return me;
  }

  private static Object told(ControlledThread me, Object taken) {
    me.notes().value(taken);
    return taken;
  }

  public static void putFirst(BlockingDeque<Object> deque, Object item, int site)
      throws InterruptedException {
    whenRoom(deque, item, false, site);
    deque.putFirst(item);
  }

  public static void putLast(BlockingDeque<Object> deque, Object item, int site)
      throws InterruptedException {
    whenRoom(deque, item, false, site);
    deque.putLast(item);
  }

  public static boolean offerFirst(
      BlockingDeque<Object> deque, Object item, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = whenRoom(deque, item, true, site);
    boolean in = isKnown(deque) ? deque.offerFirst(item) : deque.offerFirst(item, time, unit);
    me.notes().value(in);
    return in;
  }

  public static boolean offerLast(
      BlockingDeque<Object> deque, Object item, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = whenRoom(deque, item, true, site);
    boolean in = isKnown(deque) ? deque.offerLast(item) : deque.offerLast(item, time, unit);
    me.notes().value(in);
    return in;
  }

  public static Object takeFirst(BlockingDeque<?> deque, int site) throws InterruptedException {
    return told(whenItem(deque, false, site), deque.takeFirst());
  }

  public static Object takeLast(BlockingDeque<?> deque, int site) throws InterruptedException {
    return told(whenItem(deque, false, site), deque.takeLast());
  }

  public static Object pollFirst(BlockingDeque<?> deque, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = whenItem(deque, true, site);
    return told(me, isKnown(deque) ? deque.pollFirst() : deque.pollFirst(time, unit));
  }

  public static Object pollLast(BlockingDeque<?> deque, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = whenItem(deque, true, site);
    return told(me, isKnown(deque) ? deque.pollLast() : deque.pollLast(time, unit));
  }
}
