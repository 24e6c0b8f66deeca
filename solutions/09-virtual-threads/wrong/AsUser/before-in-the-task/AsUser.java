// misconception: one-field-for-all
// says: for Ben and for Cleo
// from: right/thread-local-restored
package virtualthreads;

import java.util.concurrent.Callable;

public final class AsUser {
  private static final ThreadLocal<String> USER = ThreadLocal.withInitial(() -> "guest");

  private AsUser() {}

  private static final class Task<R> implements Callable<R> {
    private final String user = USER.get();
    private final Callable<? extends R> work;
    private volatile String before;

    Task(Callable<? extends R> work) {
      this.work = work;
    }

    @Override
    public R call() throws Exception {
      before = USER.get();
      USER.set(user);
      try {
        return work.call();
      } finally {
        USER.set(before);
      }
    }
  }

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
    return new Task<>(work);
  }
}
