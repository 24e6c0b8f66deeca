// misconception: not-yours-to-close
// says: Then the pool was closed
// from: right/completable-futures
package liveness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    try {
      List<CompletableFuture<List<Page>>> opened =
          folders.stream().map(f -> CompletableFuture.supplyAsync(f::open, pool)).toList();
      List<CompletableFuture<Integer>> counted =
          opened.stream()
              .flatMap(pages -> pages.join().stream())
              .map(page -> CompletableFuture.supplyAsync(page::words, pool))
              .toList();
      return counted.stream().mapToLong(CompletableFuture::join).sum();
    } catch (CompletionException e) {
      pool.shutdownNow();
      throw e;
    }
  }
}
