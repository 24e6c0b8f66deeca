// misconception: work-left-running
// says: while 3 of 3 requests were under way
// from: reference
package virtualthreads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    for (int i = 0; i < requests; i++) {
      int request = i;
      threads.submit(() -> {
        handler.serve(request);
        return answered.incrementAndGet();
      });
    }
    threads.shutdown();
    return answered.get();
  }
}
