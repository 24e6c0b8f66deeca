// kind: threads of its own, interrupted and joined whatever happens
package overuse;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class CountHits {

  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);
    AtomicInteger next = new AtomicInteger();
    LongAdder hits = new LongAdder();
    List<FutureTask<Void>> tasks = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      FutureTask<Void> task =
          new FutureTask<>(() -> {
            for (int i; (i = next.getAndIncrement()) < items.size(); )
              if (hit.test(items.get(i))) hits.increment();
            return null;
          });
      tasks.add(task);
      threads.add(new Thread(task, "worker-" + w));
    }
    threads.forEach(Thread::start);
    boolean finished = false;
    try {
      for (FutureTask<Void> task : tasks) task.get();
      finished = true;
    } finally {
      if (!finished) next.set(items.size());
      boolean again = false;
      for (Thread t : threads) {
        if (!finished) t.interrupt();
        while (true) {
          try {
            t.join();
            break;
          } catch (InterruptedException e) {
            again = true;
          }
        }
      }
      if (again) Thread.currentThread().interrupt();
    }
    if (hits.sum() > 0) tally.add(hits.sum());
  }
}
