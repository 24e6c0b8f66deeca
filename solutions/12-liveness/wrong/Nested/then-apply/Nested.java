// misconception: other-threads-will-do
// says: in the thread that called count
// from: right/completable-futures
package liveness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    List<CompletableFuture<List<Page>>> opened =
        folders.stream().map(folder -> CompletableFuture.supplyAsync(folder::open, pool)).toList();
    List<CompletableFuture<Integer>> counted =
        opened.stream()
            .flatMap(pages -> pages.join().stream())
            .map(page -> CompletableFuture.supplyAsync(() -> page, pool).thenApply(Page::words))
            .toList();
    return counted.stream().mapToLong(CompletableFuture::join).sum();
  }
}
