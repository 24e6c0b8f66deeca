// kind: an executor with a virtual thread for each, closed by try
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    List<Future<?>> futures = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Runnable task : tasks) {
        futures.add(threads.submit(task));
      }
      RuntimeException failure = null;
      for (Future<?> future : futures) {
        try {
          future.get();
        } catch (ExecutionException e) {
          failure = new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          threads.shutdownNow();
          throw e;
        }
      }
      if (failure != null) {
        throw failure;
      }
    }
  }
}
