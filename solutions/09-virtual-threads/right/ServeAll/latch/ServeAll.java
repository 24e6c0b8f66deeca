// kind: a virtual thread for each request, a latch, and a count under a lock
package virtualthreads;

import java.util.concurrent.CountDownLatch;

public final class ServeAll {
  private int answered;

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var ended = new CountDownLatch(requests);
    var server = new ServeAll();
    for (int i = 0; i < requests; i++) {
      int request = i;
      Thread.ofVirtual()
          .start(() -> {
            try {
              handler.serve(request);
              server.count();
            } catch (Throwable e) {
              // this request has no answer
            } finally {
              ended.countDown();
            }
          });
    }
    ended.await();
    return server.answered();
  }

  private synchronized void count() {
    answered++;
  }

  private synchronized int answered() {
    return answered;
  }
}
