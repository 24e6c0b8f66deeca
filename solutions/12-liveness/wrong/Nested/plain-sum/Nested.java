// misconception: one-line-one-step
// says: and count returned
// from: right/counts-what-is-open
package liveness;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    Phaser open = new Phaser(1);
    long[] sum = new long[1];
    for (Folder folder : folders) {
      run(
          () -> {
            for (Page page : folder.open()) {
              run(() -> sum[0] += page.words(), open, pool);
            }
          },
          open,
          pool);
    }
    open.arriveAndAwaitAdvance();
    return sum[0];
  }

  private static void run(Runnable call, Phaser open, ExecutorService pool) {
    open.register();
    pool.execute(() -> {
      try {
        call.run();
      } finally {
        open.arriveAndDeregister();
      }
    });
  }
}
