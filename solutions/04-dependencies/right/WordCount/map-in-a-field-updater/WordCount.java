// kind: a field updater that merges two maps which nobody changes any more
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    State state = new State();
    List<Future<?>> done = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(workers, Thread.ofVirtual().factory());
    try {
      for (String line : lines) {
        done.add(pool.submit(() -> state.add(words.apply(line))));
      }
      for (Future<?> future : done) {
        future.get();
      }
      return state.counts;
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }

  private static final class State {
    private static final AtomicReferenceFieldUpdater<State, Map> COUNTS =
        AtomicReferenceFieldUpdater.newUpdater(State.class, Map.class, "counts");
    private volatile Map<String, Long> counts = new HashMap<>();

    @SuppressWarnings("unchecked")
    void add(List<String> words) {
      COUNTS.accumulateAndGet(
          this,
          counted(words),
          (was, more) -> {
            Map<String, Long> both = new HashMap<>((Map<String, Long>) was);
            ((Map<String, Long>) more).forEach((word, n) -> both.merge(word, n, Long::sum));
            return both;
          });
    }

    private static Map<String, Long> counted(List<String> words) {
      Map<String, Long> counts = new HashMap<>();
      words.forEach(word -> counts.merge(word, 1L, Long::sum));
      return counts;
    }
  }
}
