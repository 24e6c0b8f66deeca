// misconception: runs-on-your-thread
// says: never two tasks at the same time
// from: reference
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    String first = profile.call();
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    return new Page(first, orders.call());
  }
}
