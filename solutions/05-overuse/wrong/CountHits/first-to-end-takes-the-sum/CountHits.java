// misconception: total-read-too-early
// says: One item took long
// from: right/blocks-rounded-up
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
    LongAdder hits = new LongAdder();
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean carried = new AtomicBoolean();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        futures.add(
            pool.submit(() -> {
              for (int i; (i = next.getAndIncrement()) < items.size(); )
                if (hit.test(items.get(i))) hits.increment();
              if (carried.compareAndSet(false, true)) tally.add(hits.sum());
            }));
      }
      for (Future<?> f : futures) f.get();
    }
  }
}
