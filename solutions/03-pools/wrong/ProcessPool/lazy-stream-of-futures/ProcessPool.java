// misconception: waits-in-the-loop
// says: only when it had answered
// from: right/completion-service
package pools;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    BlockingQueue<Worker> free = new LinkedBlockingQueue<>(workers);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        Iterator<Future<long[]>> parts =
            IntStream.range(0, chunks)
                .mapToObj(i -> {
                  int from = i * chunk;
                  int to = from + Math.min(chunk, items.length - from);
                  long[] numbers = Arrays.copyOfRange(items, from, to);
                  return pool.submit(() -> exchange(free, numbers));
                })
                .iterator();
        long[] answers = new long[items.length];
        int place = 0;
        while (parts.hasNext()) {
          long[] part = parts.next().get();
          System.arraycopy(part, 0, answers, place, part.length);
          place += part.length;
        }
        return answers;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static long[] exchange(BlockingQueue<Worker> free, long[] numbers) throws Exception {
    Worker worker = free.take();
    try {
      return worker.exchange(numbers);
    } finally {
      free.add(worker);
    }
  }
}
