// misconception: thread-forgets
// says: A pool's thread
// from: right/thread-local-restored
package virtualthreads;

import java.util.concurrent.Callable;

public final class AsUser {
  private static final ThreadLocal<String> USER = ThreadLocal.withInitial(() -> "guest");

  private AsUser() {}

  public static <R> R call(String user, Callable<? extends R> work) throws Exception {
    String before = USER.get();
    USER.set(user);
    try {
      return work.call();
    } finally {
      USER.set(before);
    }
  }

  public static String user() {
    return USER.get();
  }

  public static <R> Callable<R> handOver(Callable<? extends R> work) {
    String now = user();
    return () -> {
      USER.set(now);
      return work.call();
    };
  }
}
