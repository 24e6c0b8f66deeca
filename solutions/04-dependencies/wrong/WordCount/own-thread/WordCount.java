// misconception: runs-on-your-thread
// says: runs on the very thread that called your code
// from: right/completion-service
package dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    Map<String, Long> counts = new HashMap<>();
    for (String line : lines) {
      words.apply(line).forEach(word -> counts.merge(word, 1L, Long::sum));
    }
    return counts;
  }
}
