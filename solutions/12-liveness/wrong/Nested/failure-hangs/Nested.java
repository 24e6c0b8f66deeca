// misconception: failure-swallowed
// says: and your code waits for ever
// from: right/counts-what-is-open
package liveness;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    Phaser open = new Phaser(1);
    AtomicLong sum = new AtomicLong();
    for (Folder folder : folders) {
      run(
          () -> {
            for (Page page : folder.open()) {
              run(() -> sum.addAndGet(page.words()), open, pool);
            }
          },
          open,
          pool);
    }
    open.arriveAndAwaitAdvance();
    return sum.get();
  }

  private static void run(Runnable call, Phaser open, ExecutorService pool) {
    open.register();
    pool.submit(() -> {
      call.run();
      open.arriveAndDeregister();
    });
  }
}
