// kind: the last worker that arrives at a phaser adds up, in onAdvance
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.function.Predicate;
import java.util.stream.LongStream;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    long[] slots = new long[workers];
    Phaser all =
        new Phaser(workers) {
          @Override
          protected boolean onAdvance(int phase, int parties) {
            tally.add(LongStream.of(slots).sum());
            return true;
          }
        };
    try (ExecutorService pool = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      List<Future<?>> done = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int first = w;
        done.add(
            pool.submit(() -> {
              try {
                for (int i = first; i < items.size(); i += workers) {
                  if (hit.test(items.get(i))) {
                    slots[first]++;
                  }
                }
              } finally {
                all.arrive();
              }
              return null;
            }));
      }
      try {
        for (Future<?> f : done) {
          f.get();
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        throw e;
      }
    }
  }
}
