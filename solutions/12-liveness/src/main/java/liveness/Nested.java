package liveness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Exercise 12.2: tasks that lead to more tasks in the same pool. */
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
   *     calling thread is none of its threads. Nobody else uses the pool meanwhile
   * @return the sum of all words
   * @throws RuntimeException if a call throws an exception or an error: that one, or another
   *     unchecked exception that has it among its causes. Other calls may still run at that time,
   *     or begin later
   */
  public static long count(List<Folder> folders, ExecutorService pool) {
    List<CompletableFuture<Long>> sums =
        folders.stream()
            .map(folder -> CompletableFuture.supplyAsync(folder::open, pool))
            .map(opened -> opened.thenCompose(pages -> wordsOn(pages, pool)))
            .toList();
    return sum(sums).join(); // the calling thread waits, and it is none of the pool's
  }

  /** Begins to count the pages of a folder. */
  private static CompletableFuture<Long> wordsOn(List<Page> pages, ExecutorService pool) {
    return sum(
        pages.stream()
            .map(page -> CompletableFuture.supplyAsync(() -> (long) page.words(), pool))
            .toList());
  }

  /** The sum of these numbers, as soon as all are there. No thread waits for them. */
  private static CompletableFuture<Long> sum(List<CompletableFuture<Long>> numbers) {
    return CompletableFuture.allOf(numbers.toArray(CompletableFuture[]::new))
        .thenApply(_ -> numbers.stream().mapToLong(CompletableFuture::join).sum());
  }
}
