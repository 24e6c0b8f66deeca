// misconception: dealt-in-advance
// says: and then had nothing to do
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    long[] answers = new long[items.length];
    BlockingQueue<Worker> free = new LinkedBlockingQueue<>(workers);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    try (ForkJoinPool pool = new ForkJoinPool(workers.size())) {
      Future<?> all =
          pool.submit(() ->
              IntStream.range(0, chunks)
                  .parallel()
                  .forEach(i -> {
                    int from = i * chunk;
                    int to = from + Math.min(chunk, items.length - from);
                    exchange(free, Arrays.copyOfRange(items, from, to), answers, from, failure);
                  }));
      try {
        all.get();
      } catch (InterruptedException e) {
        failure.compareAndSet(null, e);
        pool.shutdownNow();
        throw e;
      }
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return answers;
  }

  private static void exchange(
      BlockingQueue<Worker> free,
      long[] numbers,
      long[] answers,
      int from,
      AtomicReference<Throwable> failure) {
    if (failure.get() != null) {
      return;
    }
    try {
      Worker worker = free.take();
      try {
        System.arraycopy(worker.exchange(numbers), 0, answers, from, numbers.length);
      } finally {
        free.add(worker);
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }
}
