// misconception: one-big-lock
// says: never two tasks at the same time
// from: reference
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

public final class AsUser {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static volatile String user = "guest";

  private AsUser() {}

  public static <R> R call(String user, Callable<? extends R> work) throws Exception {
    LOCK.lock();
    String before = AsUser.user;
    AsUser.user = user;
    try {
      return work.call();
    } finally {
      AsUser.user = before;
      LOCK.unlock();
    }
  }

  public static String user() {
    return user;
  }

  public static <R> Callable<R> handOver(Callable<? extends R> work) {
    String now = user();
    return () -> call(now, work);
  }
}
