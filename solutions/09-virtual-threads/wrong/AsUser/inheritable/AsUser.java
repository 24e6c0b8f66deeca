// misconception: inherited-at-birth
// says: user() said Ann
// from: right/thread-local-restored
package virtualthreads;

import java.util.concurrent.Callable;

public final class AsUser {
  private static final InheritableThreadLocal<String> USER =
      new InheritableThreadLocal<>() {
        @Override
        protected String initialValue() {
          return "guest";
        }
      };

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
    return work::call;
  }
}
