// misconception: losers-run-on
// says: nobody interrupted
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
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .start(() -> {
                call.run();
                finished.add(call);
              }));
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
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
  }
}
