// misconception: failure-swallowed
// says: as if it had not
package pools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    List<T> all = new ArrayList<>(items);
    List<R> results = new ArrayList<>(Collections.nCopies(all.size(), null));
    AtomicReference<Exception> failure = new AtomicReference<>();
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int place = next.getAndIncrement();
                    place < all.size();
                    place = next.getAndIncrement()) {
                  try {
                    results.set(place, task.apply(all.get(place)));
                  } catch (Exception thrown) {
                    failure.compareAndSet(null, thrown);
                  }
                }
              }));
    }
    InterruptedException interrupt = null;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupt = e;
          next.set(all.size());
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupt != null) {
      throw interrupt;
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return results;
  }
}
