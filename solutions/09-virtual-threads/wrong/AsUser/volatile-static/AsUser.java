// misconception: one-field-for-all
// says: in Ann's work
// from: reference
package virtualthreads;

import java.util.concurrent.Callable;

public final class AsUser {
  private static volatile String user = "guest";

  private AsUser() {}

  public static <R> R call(String user, Callable<? extends R> work) throws Exception {
    String before = AsUser.user;
    AsUser.user = user;
    try {
      return work.call();
    } finally {
      AsUser.user = before;
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
