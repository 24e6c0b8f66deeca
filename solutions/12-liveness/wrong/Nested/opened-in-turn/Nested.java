// misconception: waits-in-the-loop
// says: never more than 1 of these calls
// from: right/invoke-all-twice
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
      try {
        for (Page page : pool.submit(folder::open).get()) {
          sums.add(pool.submit(() -> (long) page.words()));
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
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
