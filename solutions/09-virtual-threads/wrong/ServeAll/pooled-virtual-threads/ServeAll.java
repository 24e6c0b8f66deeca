// misconception: pool-of-virtual-threads
// says: only 1,000 of 10,000 requests
// from: reference
package virtualthreads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(1_000, Thread.ofVirtual().factory())) {
      for (int i = 0; i < requests; i++) {
        int request = i;
        threads.submit(() -> {
          handler.serve(request);
          return answered.incrementAndGet();
        });
      }
    }
    return answered.get();
  }
}
