// misconception: pool-left-open
// says: pool was never closed
// from: right/virtual-executor
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class RunAll {
  private static final ExecutorService POOL = Executors.newCachedThreadPool();

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {
    List<Future<?>> futures = new ArrayList<>();
    for (Runnable task : tasks) {
      futures.add(POOL.submit(task));
    }
    Throwable failure = null;
    try {
      for (Future<?> future : futures) {
        try {
          future.get();
        } catch (ExecutionException e) {
          failure = e.getCause();
        }
      }
    } catch (InterruptedException e) {
      futures.forEach(future -> future.cancel(true));
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }
}
