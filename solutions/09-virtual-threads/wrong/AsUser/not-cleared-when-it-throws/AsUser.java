// misconception: thread-forgets
// says: had thrown, user() said Ann
// from: right/thread-local-restored
package virtualthreads;

import java.util.concurrent.Callable;

public final class AsUser {
  private static final ThreadLocal<String> USER = ThreadLocal.withInitial(() -> "guest");

  private AsUser() {}

  public static <R> R call(String user, Callable<? extends R> work) throws Exception {
    String before = USER.get();
    USER.set(user);
    R result = work.call();
    USER.set(before);
    return result;
  }

  public static String user() {
    return USER.get();
  }

  public static <R> Callable<R> handOver(Callable<? extends R> work) {
    String now = user();
    return () -> call(now, work);
  }
}
