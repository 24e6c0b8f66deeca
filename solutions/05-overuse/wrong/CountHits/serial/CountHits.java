// misconception: runs-on-your-thread
// says: runs on the very thread
// from: right/callables-summed
package overuse;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

public final class CountHits {

  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    long hits = 0;
    for (T item : items) {
      hits += hit.test(item) ? 1 : 0;
    }
    tally.add(hits);
  }
}
