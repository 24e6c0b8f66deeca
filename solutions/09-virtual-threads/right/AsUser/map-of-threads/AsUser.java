// kind: a map from the thread to its user
package virtualthreads;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

public final class AsUser {
  private static final Map<Thread, String> USERS = new ConcurrentHashMap<>();

  private AsUser() {}

  public static <R> R call(String user, Callable<? extends R> work) throws Exception {
    Thread me = Thread.currentThread();
    String before = user();
    USERS.put(me, user);
    try {
      return work.call();
    } finally {
      if (before.equals("guest")) {
        USERS.remove(me);
      } else {
        USERS.put(me, before);
      }
    }
  }

  public static String user() {
    return USERS.getOrDefault(Thread.currentThread(), "guest");
  }

  public static <R> Callable<R> handOver(Callable<? extends R> work) {
    String now = user();
    return () -> call(now, work);
  }
}
