// kind: invokeAll for all folders, then for all pages
package liveness;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    try {
      List<Callable<List<Page>>> opens =
          folders.stream().<Callable<List<Page>>>map(folder -> folder::open).toList();
      List<Callable<Integer>> counts =
          pool.invokeAll(opens).stream()
              .map(Nested::result)
              .flatMap(List::stream)
              .<Callable<Integer>>map(page -> page::words)
              .toList();
      long sum = 0;
      for (Future<Integer> words : pool.invokeAll(counts)) {
        sum += words.get();
      }
      return sum;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T result(Future<T> done) {
    return switch (done.state()) {
      case SUCCESS -> done.resultNow();
      default -> throw new IllegalStateException(done.exceptionNow());
    };
  }
}
