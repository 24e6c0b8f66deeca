// misconception: failure-swallowed
// says: and your code returned
// from: right/completable-futures
package liveness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    return sum(folders.stream()
            .map(folder ->
                CompletableFuture.supplyAsync(folder::open, pool)
                    .thenCompose(pages -> sum(ofPages(pages, pool)))
                    .exceptionally(_ -> 0L))
            .toList())
        .join();
  }

  private static List<CompletableFuture<Long>> ofPages(List<Page> pages, ExecutorService pool) {
    return pages.stream()
        .map(page -> CompletableFuture.supplyAsync(() -> (long) page.words(), pool))
        .toList();
  }

  private static CompletableFuture<Long> sum(List<CompletableFuture<Long>> numbers) {
    return CompletableFuture.allOf(numbers.toArray(CompletableFuture[]::new))
        .thenApply(_ -> numbers.stream().mapToLong(CompletableFuture::join).sum());
  }
}
