// misconception: pool-finds-a-thread
// says: now no thread can go on
// from: right/completable-futures
package liveness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    return sum(
        folders.stream()
            .map(folder ->
                CompletableFuture.supplyAsync(
                    () -> sum(ofPages(folder.open(), pool)), pool)) // a join in the pool's thread
            .toList());
  }

  private static List<CompletableFuture<Long>> ofPages(List<Page> pages, ExecutorService pool) {
    return pages.stream()
        .map(page -> CompletableFuture.supplyAsync(() -> (long) page.words(), pool))
        .toList();
  }

  private static long sum(List<CompletableFuture<Long>> numbers) {
    return numbers.stream().mapToLong(CompletableFuture::join).sum();
  }
}
