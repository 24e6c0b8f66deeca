// misconception: pool-of-virtual-threads
// says: only 500 of 10,000 requests
// from: reference
package virtualthreads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    var places = new Semaphore(500);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests; i++) {
        int request = i;
        threads.submit(() -> {
          places.acquire();
          try {
            handler.serve(request);
          } finally {
            places.release();
          }
          return answered.incrementAndGet();
        });
      }
    }
    return answered.get();
  }
}
