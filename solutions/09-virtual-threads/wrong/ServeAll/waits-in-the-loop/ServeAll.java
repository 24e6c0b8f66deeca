// misconception: waits-in-the-loop
// says: never two tasks at the same time
// from: right/threads-and-join
package virtualthreads;

import java.util.concurrent.atomic.AtomicInteger;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    for (int i = 0; i < requests; i++) {
      int request = i;
      Thread thread =
          Thread.startVirtualThread(() -> {
            try {
              handler.serve(request);
              answered.incrementAndGet();
            } catch (Throwable e) {
              // not answered
            }
          });
      thread.join();
    }
    return answered.get();
  }
}
