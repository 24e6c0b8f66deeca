// misconception: waits-in-the-loop
// says: Never two tasks at the same time
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    List<R> results = new ArrayList<>();
    for (T item : items) {
      FutureTask<R> call = new FutureTask<>(() -> task.apply(item));
      Thread thread = Thread.ofPlatform().start(call);
      join(thread);
      results.add(call.get());
    }
    return results;
  }

  private static void join(Thread thread) throws InterruptedException {
    InterruptedException interrupt = null;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupt = e;
        thread.interrupt();
      }
    }
    if (interrupt != null) {
      throw interrupt;
    }
  }
}
