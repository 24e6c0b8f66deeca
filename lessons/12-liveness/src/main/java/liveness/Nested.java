package liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Exercise 12.2: tasks that lead to more tasks in the same pool. You repair it. */
public final class Nested {

  private Nested() {}

  /**
   * Counts the words on all pages of all folders.
   *
   * <p>Each folder is opened once, and the words of each page are counted once. All these calls are
   * made in threads of the given pool. If there is enough to do, as many of them run at the same
   * time as the pool has threads: folders can be opened at the same time, and pages of one folder
   * or of several folders can be counted at the same time. Whether pages are counted before all
   * folders have been opened is up to you.
   *
   * @param folders the folders; there may be none
   * @param pool the pool that makes the calls: a fixed thread pool of any size, at least one
   *     thread. It belongs to the caller, so it stays open, and its settings stay as they are. The
   *     calling thread is not one of the pool's. Nobody else uses the pool meanwhile
   * @return the sum of all words
   * @throws RuntimeException if a call throws an exception or an error: that one, or another
   *     unchecked exception that has it among its causes. Other calls may still run at that time,
   *     or begin later
   */
  public static long count(List<Folder> folders, ExecutorService pool) {
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
