// kind: a virtual thread for each folder waits for the pool
package liveness;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    try (ExecutorService waiters = Executors.newVirtualThreadPerTaskExecutor()) {
      return sum(
          folders.stream().map(folder -> waiters.submit(() -> wordsIn(folder, pool))).toList());
    }
  }

  /** Runs in a thread that is none of the pool's, so it may wait. */
  private static long wordsIn(Folder folder, ExecutorService pool) {
    List<Page> pages = get(pool.submit(folder::open));
    return sum(pages.stream().map(page -> pool.submit(() -> (long) page.words())).toList());
  }

  private static long sum(List<Future<Long>> numbers) {
    long sum = 0;
    for (Future<Long> number : numbers) {
      sum += get(number);
    }
    return sum;
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
