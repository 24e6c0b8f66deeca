// misconception: equal-items-share
// says: answered six equal items
// from: reference
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

public final class ProcessPool {

  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    AtomicInteger next = new AtomicInteger(); // the chunk that nobody has taken yet
    Map<Long, Long> answers = new ConcurrentHashMap<>();
    List<Callable<Void>> feeders = new ArrayList<>();
    for (Worker worker : workers) {
      feeders.add(() -> {
        try {
          for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
            exchange(worker, items, i * chunk, chunk, answers);
          }
        } finally {
          next.set(chunks); // after a failure nobody takes another
        }
        return null;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      for (Future<Void> feeder : pool.invokeAll(feeders)) { // interrupts them if it is interrupted
        feeder.get();
      }
    }
    return LongStream.of(items).map(answers::get).toArray();
  }

  private static void exchange(
      Worker worker, long[] items, int from, int chunk, Map<Long, Long> answers)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    int length = Math.min(chunk, items.length - from);
    long[] part = worker.exchange(Arrays.copyOfRange(items, from, from + length));
    for (int i = 0; i < length; i++) {
      answers.put(items[from + i], part[i]);
    }
  }
}
