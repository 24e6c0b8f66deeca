// misconception: ended-is-answered
// says: it returned 4
// from: reference
package virtualthreads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests; i++) {
        int request = i;
        threads.submit(() -> {
          try {
            handler.serve(request);
          } finally {
            answered.incrementAndGet();
          }
          return null;
        });
      }
    }
    return answered.get();
  }
}
