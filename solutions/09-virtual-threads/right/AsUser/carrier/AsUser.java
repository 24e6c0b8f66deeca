// kind: the carrier of a scoped value is what is handed over
package virtualthreads;

import java.util.concurrent.Callable;

public final class AsUser {
  private static final ScopedValue<String> USER = ScopedValue.newInstance();

  private AsUser() {}

  public static <R> R call(String user, Callable<? extends R> work) throws Exception {
    return ScopedValue.where(USER, user).call(work::call);
  }

  public static String user() {
    return USER.orElse("guest");
  }

  public static <R> Callable<R> handOver(Callable<? extends R> work) {
    ScopedValue.Carrier now = ScopedValue.where(USER, user());
    return () -> now.call(work::call);
  }
}
