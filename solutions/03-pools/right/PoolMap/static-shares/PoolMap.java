// kind: each thread has its share of the items from the start
package pools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
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
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicBoolean stop = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int from = (int) ((long) i * all.size() / workers);
      int to = (int) ((i + 1L) * all.size() / workers);
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int place = from; place < to && !stop.get(); place++) {
                    results.set(place, task.apply(all.get(place)));
                  }
                } catch (Throwable thrown) {
                  failure.compareAndSet(null, thrown);
                  stop.set(true);
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
          stop.set(true);
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
