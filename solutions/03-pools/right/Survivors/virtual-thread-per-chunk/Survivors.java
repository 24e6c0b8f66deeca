// kind: a virtual thread per chunk, that borrows workers until one has answered
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class Survivors {
  private final BlockingQueue<Worker> free;
  private final AtomicInteger living;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final long[] answers;

  private Survivors(List<? extends Worker> workers, long[] items) {
    free = new LinkedBlockingQueue<>(workers);
    living = new AtomicInteger(workers.size());
    answers = new long[items.length];
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Survivors job = new Survivors(workers, items);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletionService<Void> completed = new ExecutorCompletionService<>(pool);
      try {
        for (int from = 0; from < items.length; from += chunk) {
          int start = from;
          int end = from + Math.min(chunk, items.length - from);
          completed.submit(() -> job.compute(start, Arrays.copyOfRange(items, start, end)));
        }
        for (int left = Math.ceilDiv(items.length, chunk); left > 0; left--) {
          completed.take().get();
        }
      } catch (InterruptedException e) {
        job.failure.compareAndSet(null, e);
        throw e;
      } finally {
        pool.shutdownNow();
      }
    }
    return job.answers;
  }

  private Void compute(int from, long[] numbers) throws Exception {
    while (failure.get() == null) {
      Worker worker = free.take();
      if (failure.get() != null) {
        break;
      }
      try {
        long[] part = worker.exchange(numbers);
        System.arraycopy(part, 0, answers, from, part.length);
        free.add(worker);
        return null;
      } catch (WorkerDiedException e) {
        if (living.decrementAndGet() == 0) {
          throw e;
        }
      } catch (Exception e) {
        failure.compareAndSet(null, e);
        throw e;
      }
    }
    throw failure.get();
  }
}
