// misconception: not-yours-to-close
// says: the pool is closed
// from: right/counts-what-is-open
package liveness;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    AtomicLong sum = new AtomicLong();
    AtomicInteger open = new AtomicInteger(folders.size());
    for (Folder folder : folders) {
      pool.execute(() -> {
        List<Page> pages = folder.open();
        open.addAndGet(pages.size());
        for (Page page : pages) {
          pool.execute(() -> {
            sum.addAndGet(page.words());
            done(open, pool);
          });
        }
        done(open, pool);
      });
    }
    try {
      pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return sum.get();
  }

  private static void done(AtomicInteger open, ExecutorService pool) {
    if (open.decrementAndGet() == 0) {
      pool.shutdown(); // the last task
    }
  }
}
