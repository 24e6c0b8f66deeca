// misconception: any-number-of-parties
// says: threw IllegalStateException
// from: right/counts-what-is-open
package liveness;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    Phaser open = new Phaser(1);
    AtomicLong sum = new AtomicLong();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    for (Folder folder : folders) {
      run(
          () -> {
            for (Page page : folder.open()) {
              run(() -> sum.addAndGet(page.words()), open, failure, pool);
            }
          },
          open,
          failure,
          pool);
    }
    open.arriveAndAwaitAdvance();
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    return sum.get();
  }

  private static void run(
      Runnable call, Phaser open, AtomicReference<Throwable> failure, ExecutorService pool) {
    open.register();
    pool.execute(() -> {
      try {
        call.run();
      } catch (Throwable e) {
        failure.compareAndSet(null, e);
      } finally {
        open.arriveAndDeregister();
      }
    });
  }
}
