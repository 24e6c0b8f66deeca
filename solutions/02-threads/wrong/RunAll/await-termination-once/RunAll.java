// misconception: a-while-is-enough
// says: gave up after waiting
// from: right/future-tasks
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (Runnable task : tasks) {
        futures.add(pool.submit(task));
      }
      pool.shutdown();
      pool.awaitTermination(5, TimeUnit.SECONDS);
      for (Future<?> future : futures) {
        if (future.state() == Future.State.FAILED) {
          throw new IllegalStateException(future.exceptionNow());
        }
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      throw e;
    }
  }
}
