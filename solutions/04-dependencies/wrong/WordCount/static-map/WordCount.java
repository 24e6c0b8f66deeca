// misconception: kept-between-calls
// says: the sum was {be=
// from: right/long-adders
package dependencies;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  private static final ConcurrentNavigableMap<String, LongAdder> adders =
      new ConcurrentSkipListMap<>();

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    List<Callable<Void>> jobs = new ArrayList<>();
    for (String line : lines) {
      jobs.add(() -> {
        for (String word : words.apply(line)) {
          adders.computeIfAbsent(word, w -> new LongAdder()).increment();
        }
        return null;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (Future<Void> job : pool.invokeAll(jobs)) {
        job.get();
      }
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    adders.forEach((word, adder) -> counts.put(word, adder.sumThenReset()));
    return counts;
  }
}
