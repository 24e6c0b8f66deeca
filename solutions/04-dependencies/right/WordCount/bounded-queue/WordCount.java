// kind: threads of its own, a short queue of lines, a failure drains it
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

public final class WordCount {

  private static final String END = new String("end"); // this very object

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(workers);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Map<String, Long> counts = new HashMap<>();
    List<Thread> threads = new ArrayList<>();
    AtomicBoolean over = new AtomicBoolean(); // words may use up the interrupt
    for (int w = 0; w < workers; w++) {
      Thread thread = new Thread(() -> takeAll(queue, words, counts, failure, over));
      threads.add(thread);
      thread.start();
    }
    try {
      for (String line : lines) {
        queue.put(line);
      }
      for (int w = 0; w < workers; w++) {
        queue.put(END);
      }
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      over.set(true);
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

  private static void takeAll(
      BlockingQueue<String> queue,
      Function<String, List<String>> words,
      Map<String, Long> counts,
      AtomicReference<Throwable> failure,
      AtomicBoolean over) {
    try {
      for (String line = queue.take(); line != END; line = over.get() ? END : queue.take()) {
        if (failure.get() == null) { // else only drain the queue, so that nobody waits for room
          try {
            List<String> found = words.apply(line);
            synchronized (counts) {
              found.forEach(word -> counts.merge(word, 1L, Long::sum));
            }
          } catch (Throwable t) {
            failure.compareAndSet(null, t);
          }
        }
      }
    } catch (InterruptedException e) {
      // the caller has been interrupted and wants us to stop
    }
  }
}
