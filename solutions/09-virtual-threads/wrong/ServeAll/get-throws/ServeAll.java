// misconception: one-failure-ends-all
// says: serve threw
// from: reference
package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        int request = i;
        futures.add(
            threads.submit(() -> {
              handler.serve(request);
              return answered.incrementAndGet();
            }));
      }
      for (Future<Integer> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return answered.get();
  }
}
