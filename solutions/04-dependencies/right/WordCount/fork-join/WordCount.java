// kind: a ForkJoinPool of its own, halves of the list, maps added up on the way
package dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      try {
        return pool.submit(new Part(lines, words)).get();
      } finally {
        pool.shutdownNow(); // then close waits
      }
    }
  }

  private static final class Part extends RecursiveTask<Map<String, Long>> {
    private static final long serialVersionUID = 1;
    private final transient List<String> lines;
    private final transient Function<String, List<String>> words;

    Part(List<String> lines, Function<String, List<String>> words) {
      this.lines = lines;
      this.words = words;
    }

    @Override
    protected Map<String, Long> compute() {
      Map<String, Long> counts = new HashMap<>();
      if (lines.size() < 2) {
        for (String line : lines) {
          words.apply(line).forEach(word -> counts.merge(word, 1L, Long::sum));
        }
      } else {
        int half = lines.size() / 2;
        Part left = new Part(lines.subList(0, half), words);
        Part right = new Part(lines.subList(half, lines.size()), words);
        left.fork();
        counts.putAll(right.compute());
        left.join().forEach((word, n) -> counts.merge(word, n, Long::sum));
      }
      return counts;
    }
  }
}
