// misconception: more-threads-cure
// says: another number of threads
// from: right/virtual-threads-wait
package liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    if (pool instanceof ThreadPoolExecutor executor) {
      int threads = executor.getMaximumPoolSize() + folders.size();
      executor.setMaximumPoolSize(threads);
      executor.setCorePoolSize(threads);
    }
    List<Future<Long>> sums = new ArrayList<>();
    for (Folder folder : folders) {
      sums.add(pool.submit(() -> wordsIn(folder, pool)));
    }
    return sum(sums);
  }

  /** Opens a folder and counts the words on its pages. */
  private static long wordsIn(Folder folder, ExecutorService pool) {
    List<Future<Long>> sums = new ArrayList<>();
    for (Page page : folder.open()) {
      sums.add(pool.submit(() -> (long) page.words()));
    }
    return sum(sums);
  }

  /** Waits for all these numbers, and adds them up. */
  private static long sum(List<Future<Long>> numbers) {
    long sum = 0;
    try {
      for (Future<Long> number : numbers) {
        sum += number.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return sum;
  }
}
