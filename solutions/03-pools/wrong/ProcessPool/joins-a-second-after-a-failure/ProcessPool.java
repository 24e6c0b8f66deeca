// misconception: gives-up-waiting
// says: your code gave up after waiting
// from: right/thread-per-worker-shared-index
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    long[] answers = new long[items.length];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : workers) {
      Thread thread =
          new Thread(() -> {
            try {
              for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
                int from = i * chunk;
                int to = from + Math.min(chunk, items.length - from);
                long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
                System.arraycopy(part, 0, answers, from, part.length);
              }
            } catch (Throwable e) {
              next.set(chunks);
              failure.compareAndSet(null, e);
            }
          });
      thread.start();
      threads.add(thread);
    }
    try {
      for (Thread thread : threads) {
        while (thread.isAlive() && failure.get() == null) {
          thread.join(100);
        }
      }
      for (Thread thread : threads) {
        thread.join(1_000); // after a failure the others get a second
      }
    } catch (InterruptedException e) {
      next.set(chunks);
      threads.forEach(Thread::interrupt);
      threads.forEach(ProcessPool::joinWhateverHappens);
      throw e;
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return answers;
  }

  private static void joinWhateverHappens(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        // map throws one already
      }
    }
  }
}
