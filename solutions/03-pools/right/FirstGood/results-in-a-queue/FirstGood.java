// kind: threads put what came of each attempt into a queue
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public final class FirstGood {
  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    BlockingQueue<Result<R>> results = new ArrayBlockingQueue<>(attempts.size());
    List<Thread> threads = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      Thread thread =
          new Thread(() -> {
            try {
              results.add(new Result<>(attempt.call(), null));
            } catch (Throwable t) {
              results.add(new Result<>(null, t));
            }
          });
      thread.start();
      threads.add(thread);
    }
    try {
      Throwable last = null;
      for (int i = 0; i < attempts.size(); i++) {
        Result<R> result = results.take();
        if (result.failure() == null) {
          return result.answer();
        }
        last = result.failure();
      }
      throw new ExecutionException(last);
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private record Result<R>(R answer, Throwable failure) {}
}
