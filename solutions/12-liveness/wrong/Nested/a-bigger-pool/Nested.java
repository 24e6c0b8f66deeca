// misconception: other-threads-will-do
// says: in threads that are none of
// from: right/virtual-threads-wait
package liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    try (ExecutorService bigger = Executors.newFixedThreadPool(folders.size() + 1)) {
      return count(folders, pool, bigger);
    }
  }

  private static long count(List<Folder> folders, ExecutorService pool, ExecutorService bigger) {
    List<Future<Long>> sums = new ArrayList<>();
    for (Folder folder : folders) {
      sums.add(bigger.submit(() -> wordsIn(folder, pool)));
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
