// misconception: a-lock-of-its-own
// says: a TreeMap lets nobody else in while it changes
// from: right/shared-map-synchronized
package dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    Map<String, Lock> locks = new ConcurrentHashMap<>();
    Map<String, Long> counts = new TreeMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> futures = new ArrayList<>();
        for (String line : lines) {
          futures.add(
              pool.submit(() -> {
                for (String word : words.apply(line)) {
                  Lock lock = locks.computeIfAbsent(word, _ -> new ReentrantLock());
                  lock.lock();
                  try {
                    Long n = counts.get(word);
                    counts.put(word, n == null ? 1 : n + 1);
                  } finally {
                    lock.unlock();
                  }
                }
              }));
        }
        for (Future<?> future : futures) {
          future.get();
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
