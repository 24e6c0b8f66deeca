// misconception: other-threads-will-do
// says: in threads that are none of
// from: right/completable-futures
package liveness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    List<CompletableFuture<Long>> sums =
        folders.stream()
            .map(folder ->
                CompletableFuture.supplyAsync(
                    () -> folder.open().parallelStream().mapToLong(Page::words).sum(), pool))
            .toList();
    return sums.stream().mapToLong(CompletableFuture::join).sum();
  }
}
