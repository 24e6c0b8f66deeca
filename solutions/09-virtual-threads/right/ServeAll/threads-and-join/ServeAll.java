// kind: a virtual thread for each request, and a join for each
package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new LongAdder();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      int request = i;
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              handler.serve(request);
              answered.increment();
            } catch (Throwable e) {
              // not answered
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return answered.intValue();
  }
}
