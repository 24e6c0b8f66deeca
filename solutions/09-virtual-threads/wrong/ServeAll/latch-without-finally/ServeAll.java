// misconception: one-failure-ends-all
// says: waits for ever
// from: right/latch
package virtualthreads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    var ended = new CountDownLatch(requests);
    for (int i = 0; i < requests; i++) {
      int request = i;
      Thread.startVirtualThread(() -> {
        try {
          handler.serve(request);
          answered.incrementAndGet();
          ended.countDown();
        } catch (Throwable e) {
          // not answered
        }
      });
    }
    ended.await();
    return answered.get();
  }
}
