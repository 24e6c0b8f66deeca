// kind: a parallel stream in a fork/join pool of so many threads
package overuse;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import java.util.stream.IntStream;

public final class CountHits {

  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      ForkJoinTask<Long> count =
          pool.submit(() ->
              IntStream.range(0, items.size())
                  .parallel()
                  .filter(i -> hit.test(items.get(i)))
                  .count());
      try {
        tally.add(count.get());
      } catch (ExecutionException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
          cause = cause.getCause();
        }
        throw new ExecutionException(cause);
      }
    }
  }
}
