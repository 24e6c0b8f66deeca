// misconception: common-pool
// says: they ran in the common pool
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
    try {
      tally.add(items.parallelStream().filter(hit).count());
    } catch (RuntimeException e) {
      throw new ExecutionException(e);
    }
  }
}
