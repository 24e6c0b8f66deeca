// misconception: waits-in-the-loop
// says: 8 pages of one folder were to be counted
// from: right/completable-futures
package liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    List<Future<Long>> sums = new ArrayList<>();
    for (Folder folder : folders) {
      sums.add(pool.submit(() -> folder.open().stream().mapToLong(Page::words).sum()));
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
