package explorer.play;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;

/** Objects of which it is known what a call changes: themselves, and nothing else. */
final class KnownTypes {
  private KnownTypes() {}

  /**
   * Whether the calls of an object, in their order, say all about it. That is not so of those which
   * other threads change without a call: threads, pools, futures, processes and their streams.
   *
   * @param on null: a static method, of which it is not known
   */
  static boolean isKnown(Object on) {
    if (on == null || on instanceof Thread || on instanceof Executor || on instanceof Future) {
      return false;
    }
    String type = on.getClass().getName();
    return on.getClass().isArray()
        || on instanceof Collection && type.startsWith("java.util.")
        || on instanceof Map && type.startsWith("java.util.")
        || type.startsWith("java.util.concurrent.atomic.")
        || on instanceof CharSequence
        || on instanceof Class
        || isFairnessFree(on)
        || !type.startsWith("java.") && !type.startsWith("explorer."); // whose monitor is called
  }

  /** Locks and synchronizers that keep no queue which could be seen. */
  private static boolean isFairnessFree(Object on) {
    return switch (on) {
      case java.util.concurrent.locks.ReentrantLock lock -> !lock.isFair();
      case java.util.concurrent.locks.ReentrantReadWriteLock lock -> !lock.isFair();
      case java.util.concurrent.Semaphore semaphore -> !semaphore.isFair();
      case java.util.concurrent.CountDownLatch _, java.util.concurrent.locks.Condition _ -> true;
      case Lock _ -> false;
      default -> on.getClass() == Object.class;
    };
  }
}
