// misconception: runs-on-your-thread
// says: Never two tasks at the same time
// from: right/threads-and-queue
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    List<FutureTask<R>> calls = new ArrayList<>();
    for (T item : items) {
      calls.add(new FutureTask<>(() -> task.apply(item)));
    }
    Queue<FutureTask<R>> waiting = new ConcurrentLinkedQueue<>(calls);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Thread thread =
          new Thread(() -> {
            for (FutureTask<R> call = waiting.poll(); call != null; call = waiting.poll()) {
              call.run();
            }
          });
      threads.add(thread);
      thread.run();
    }
    InterruptedException interrupt = null;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupt = e;
          waiting.clear();
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupt != null) {
      throw interrupt;
    }
    List<R> results = new ArrayList<>();
    for (FutureTask<R> call : calls) {
      results.add(call.get());
    }
    return results;
  }
}
