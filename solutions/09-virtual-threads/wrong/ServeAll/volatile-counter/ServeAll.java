// misconception: volatile-is-atomic
// says: serve returned 1
// from: right/threads-and-join
package virtualthreads;

import java.util.ArrayList;

public final class ServeAll {
  private volatile int answered;

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var server = new ServeAll();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < requests; i++) {
      int request = i;
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              handler.serve(request);
              server.answered++;
            } catch (Throwable e) {
              // not answered
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return server.answered;
  }
}
