// kind: streams that submit, collect and count
package dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<List<String>>> cut =
            lines.stream().map(line -> pool.submit(() -> words.apply(line))).toList();
        List<String> all = new ArrayList<>();
        for (Future<List<String>> future : cut) {
          all.addAll(future.get());
        }
        return all.stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
