// misconception: runs-on-your-thread
// says: Never two tasks at the same time
// from: right/threads-and-queue
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    BlockingQueue<FutureTask<R>> finished = new LinkedBlockingQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      FutureTask<R> call = new FutureTask<>(attempt::call);
      Thread thread =
          new Thread(() -> {
            call.run();
            finished.add(call);
          });
      threads.add(thread);
      thread.run();
    }
    try {
      ExecutionException failure = null;
      for (int left = attempts.size(); left > 0; left--) {
        try {
          return finished.take().get();
        } catch (ExecutionException e) {
          failure = e;
        }
      }
      throw failure;
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }
}
