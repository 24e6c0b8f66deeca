// misconception: work-left-running
// says: still at work after your code has returned
// from: right/thread-per-worker-shared-index
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

public final class ProcessPool {
  private ProcessPool() {}

  private record Chunk(int from, long[] numbers) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    BlockingQueue<Chunk> todo = new LinkedBlockingQueue<>();
    for (int from = 0; from < items.length; from += chunk) {
      int to = from + Math.min(chunk, items.length - from);
      todo.add(new Chunk(from, Arrays.copyOfRange(items, from, to)));
    }
    CountDownLatch left = new CountDownLatch(todo.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : workers) {
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .start(() -> {
                try {
                  while (failure.get() == null) {
                    Chunk next = todo.take();
                    long[] part = worker.exchange(next.numbers());
                    System.arraycopy(part, 0, answers, next.from(), part.length);
                    left.countDown();
                  }
                } catch (Throwable e) {
                  failure.compareAndSet(null, e);
                  todo.clear();
                  while (left.getCount() > 0) {
                    left.countDown();
                  }
                }
              }));
    }
    try {
      left.await();
    } catch (InterruptedException e) {
      failure.compareAndSet(null, e);
    }
    if (failure.get() == null) {
      return answers;
    }
    for (Thread thread : threads) {
      thread.interrupt();
    }
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          failure.set(e);
        }
      }
    }
    if (failure.get() instanceof InterruptedException e) {
      throw e;
    }
    throw new ExecutionException(failure.get());
  }
}
