// misconception: error-is-missed
// says: open() threw an Error, and your code returned
// from: right/semaphore
package liveness;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    ConcurrentLinkedQueue<Page> pages = new ConcurrentLinkedQueue<>();
    AtomicLong sum = new AtomicLong();
    forAll(folders, folder -> pages.addAll(folder.open()), pool);
    forAll(List.copyOf(pages), page -> sum.addAndGet(page.words()), pool);
    return sum.get();
  }

  private static <T> void forAll(List<T> things, Consumer<T> action, ExecutorService pool) {
    Semaphore ended = new Semaphore(0);
    ConcurrentLinkedQueue<RuntimeException> thrown = new ConcurrentLinkedQueue<>();
    for (T thing : things) {
      pool.execute(() -> {
        try {
          action.accept(thing);
        } catch (RuntimeException e) {
          thrown.add(e);
        } finally {
          ended.release();
        }
      });
    }
    ended.acquireUninterruptibly(things.size());
    if (!thrown.isEmpty()) {
      throw thrown.peek();
    }
  }
}
