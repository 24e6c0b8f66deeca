package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Exercise 4.4, solved: the workers hand their words over, and one thread owns the map. */
public final class WordCount {

  private WordCount() {}

  /**
   * Counts how often each word occurs in all the lines together.
   *
   * <p>The lines are cut into words by {@code words}, which is called once for each line: by so
   * many workers at the same time, as long as there are that many lines, and never by more. How the
   * lines are shared out is free: one by one, in batches of that many, in stripes. Whoever has
   * nothing to do sleeps until there is something. When this returns or throws, no line is being
   * cut any more, even if {@code words} takes no notice of interrupts, and the threads that were
   * started here have ended.
   *
   * @param lines may be empty; only read
   * @param workers how many lines are cut into words at the same time, at least 1
   * @param words cuts a line; takes its time; may be called by several threads at once
   * @return each word that occurs, with its number
   * @throws ExecutionException if {@code words} throws; its cause is what {@code words} threw
   * @throws InterruptedException if the calling thread is interrupted while it waits; the workers
   *     are interrupted too
   * @throws IllegalArgumentException if there is not at least 1 worker
   */
  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<List<String>>> cut = new ArrayList<>();
        for (String line : lines) {
          cut.add(pool.submit(() -> words.apply(line)));
        }
        Map<String, Long> counts = new HashMap<>(); // only this thread knows it
        for (Future<List<String>> future : cut) {
          for (String word : future.get()) {
            counts.merge(word, 1L, Long::sum);
          }
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
