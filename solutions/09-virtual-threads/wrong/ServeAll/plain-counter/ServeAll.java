// misconception: one-line-one-step
// says: serve returned 1
// from: right/threads-and-join
package virtualthreads;

import java.util.ArrayList;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    int[] answered = new int[1];
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < requests; i++) {
      int request = i;
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              handler.serve(request);
              answered[0]++;
            } catch (Throwable e) {
              // not answered
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return answered[0];
  }
}
