// misconception: nothing-to-do
// says: serve should return 0
// from: right/pool-of-as-many
package virtualthreads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(requests, Thread.ofVirtual().factory())) {
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
