// misconception: error-is-missed
// says: words threw AssertionError
// from: right/batches
package dependencies;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    Map<String, Long> counts = new ConcurrentHashMap<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch left = new CountDownLatch(lines.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        for (String line : lines) {
          pool.submit(() -> {
            try {
              for (String word : words.apply(line)) {
                counts.merge(word, 1L, Long::sum);
              }
            } catch (RuntimeException e) {
              failure.compareAndSet(null, e);
            } finally {
              left.countDown();
            }
          });
        }
        left.await();
      } finally {
        pool.shutdownNow();
      }
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return counts;
  }
}
