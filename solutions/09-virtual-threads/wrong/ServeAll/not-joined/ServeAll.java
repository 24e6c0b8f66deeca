// misconception: work-left-running
// says: while 3 of 3 requests were under way
// from: right/threads-and-join
package virtualthreads;

import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    for (int i = 0; i < requests; i++) {
      int request = i;
      Thread.startVirtualThread(() -> {
        try {
          handler.serve(request);
          answered.incrementAndGet();
        } catch (Throwable e) {
          // not answered
        }
      });
    }
    return answered.get();
  }
}
