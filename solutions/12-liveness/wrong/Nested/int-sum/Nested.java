// misconception: int-is-large-enough
// says: and it was -4
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
            .map(page -> CompletableFuture.supplyAsync(page::words, pool))
            .toList();
    return counted.stream().map(CompletableFuture::join).reduce(0, Integer::sum);
  }
}
