package explorer.program;

import java.util.Hashtable;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;

/**
 * Which classes of the JDK take a lock in their methods. A call of them is one step here; but a
 * thread that is stopped in the midst of one keeps the lock.
 */
public final class InternalLocks {
  private InternalLocks() {}

  /**
   * Whether a call takes a lock of the object that is called.
   *
   * @param on the object; may be null
   * @param changes whether the call may change it
   */
  public static boolean takenBy(Object on, boolean changes) {
    return switch (on) {
      case ArrayBlockingQueue<?> _,
          LinkedBlockingQueue<?> _,
          BlockingDeque<?> _,
          PriorityBlockingQueue<?> _,
          DelayQueue<?> _,
          Vector<?> _,
          Hashtable<?, ?> _,
          StringBuffer _ ->
          true;
      case ConcurrentHashMap<?, ?> _,
          ConcurrentHashMap.KeySetView<?, ?> _,
          CopyOnWriteArrayList<?> _,
          CopyOnWriteArraySet<?> _ ->
          changes;
      case null, default -> false;
    };
  }
}
