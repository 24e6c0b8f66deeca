// kind: tasks submit tasks, and a number says how many are not done
package liveness;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

public final class Nested {
  private final ExecutorService pool;
  private final AtomicLong open = new AtomicLong(1); // the caller's own part
  private final CountDownLatch none = new CountDownLatch(1);
  private final AtomicLong sum = new AtomicLong();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Nested(ExecutorService pool) {
    this.pool = pool;
  }

  public static long count(List<Folder> folders, ExecutorService pool) {
    Nested nested = new Nested(pool);
    folders.forEach(folder -> nested.run(() -> nested.count(folder)));
    return nested.total();
  }

  private void count(Folder folder) {
    folder.open().forEach(page -> run(() -> sum.addAndGet(page.words())));
  }

  private void run(Runnable call) {
    open.incrementAndGet();
    pool.execute(() -> {
      try {
        call.run();
      } catch (Throwable e) {
        failure.compareAndSet(null, e);
      } finally {
        closeOne();
      }
    });
  }

  private void closeOne() {
    if (open.decrementAndGet() == 0) {
      none.countDown();
    }
  }

  private long total() {
    closeOne();
    try {
      none.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    return sum.get();
  }
}
