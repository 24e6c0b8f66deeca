// kind: virtual threads over a shared index, compute in one map, a latch at the end
package dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    Map<String, Long> counts = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(workers);
    List<Thread> threads = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              int i = next.getAndIncrement();
              while (i < lines.size() && failure.get() == null) {
                for (String word : words.apply(lines.get(i))) {
                  counts.compute(word, (_, n) -> n == null ? 1 : n + 1);
                }
                i = next.getAndIncrement();
              }
            } catch (Throwable t) {
              failure.set(t);
            } finally {
              done.countDown();
            }
          }));
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      next.set(lines.size());
      threads.forEach(Thread::interrupt);
      awaitAll(threads); // a line that is being cut need not heed the interrupt
      throw e;
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return counts;
  }

  private static void awaitAll(List<Thread> threads) {
    for (Thread thread : threads) {
      boolean ended = false;
      while (!ended) {
        try {
          thread.join();
          ended = true;
        } catch (InterruptedException e) {
          // once more: it makes no difference, all are to stop anyway
        }
      }
    }
  }
}
