// misconception: nothing-to-do
// says: and your code waits for ever
// from: right/counts-what-is-open
package liveness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    AtomicLong sum = new AtomicLong();
    AtomicInteger open = new AtomicInteger(folders.size());
    CompletableFuture<Long> all = new CompletableFuture<>();
    for (Folder folder : folders) {
      run(
          () -> {
            List<Page> pages = folder.open();
            open.addAndGet(pages.size());
            for (Page page : pages) {
              run(() -> sum.addAndGet(page.words()), open, sum, all, pool);
            }
          },
          open,
          sum,
          all,
          pool);
    }
    return all.join();
  }

  private static void run(
      Runnable call,
      AtomicInteger open,
      AtomicLong sum,
      CompletableFuture<Long> all,
      ExecutorService pool) {
    pool.execute(() -> {
      try {
        call.run();
        if (open.decrementAndGet() == 0) {
          all.complete(sum.get());
        }
      } catch (Throwable e) {
        all.completeExceptionally(e);
      }
    });
  }
}
