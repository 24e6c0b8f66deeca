// kind: the answers come through a queue that has room for all
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
        answers.add(isAnswered(handler, request)); // does not wait, and so hears no interrupt
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
