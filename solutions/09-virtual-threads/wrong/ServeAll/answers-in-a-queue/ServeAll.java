// misconception: flag-ends-with-the-call
// says: serve waits for ever
// from: right/latch
package virtualthreads;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    BlockingQueue<Boolean> answers = new ArrayBlockingQueue<>(Math.max(1, requests));
    for (int i = 0; i < requests; i++) {
      int request = i;
      Thread.startVirtualThread(() -> {
        boolean isAnswered = isAnswered(handler, request);
        try {
          answers.put(isAnswered);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
    }
    int answered = 0;
    for (int i = 0; i < requests; i++) {
      answered += answers.take() ? 1 : 0;
    }
    return answered;
  }

  private static boolean isAnswered(Handler handler, int request) {
    try {
      handler.serve(request);
      return true;
    } catch (Throwable e) {
      return false;
    }
  }
}
