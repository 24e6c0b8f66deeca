// kind: a stack of users for each thread
package virtualthreads;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

public final class AsUser {
  private static final ThreadLocal<Deque<String>> USERS = ThreadLocal.withInitial(ArrayDeque::new);

  private AsUser() {}

  public static <R> R call(String user, Callable<? extends R> work) throws Exception {
    USERS.get().push(user);
    try {
      return work.call();
    } finally {
      USERS.get().pop();
    }
  }

  public static String user() {
    String user = USERS.get().peek();
    return user == null ? "guest" : user;
  }

  public static <R> Callable<R> handOver(Callable<? extends R> work) {
    String now = user();
    return () -> {
      USERS.get().push(now);
      try {
        return work.call();
      } finally {
        USERS.get().pop();
      }
    };
  }
}
