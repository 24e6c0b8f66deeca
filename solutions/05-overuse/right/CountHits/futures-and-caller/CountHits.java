// kind: platform threads with FutureTasks, the caller is one of the workers
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

public final class CountHits {

  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    List<FutureTask<Long>> shares = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      int first = worker;
      shares.add(
          new FutureTask<>(() -> {
            long hits = 0;
            for (int i = first; i < items.size(); i += workers) {
              hits += hit.test(items.get(i)) ? 1 : 0;
            }
            return hits;
          }));
    }
    List<Thread> threads = new ArrayList<>();
    for (FutureTask<Long> share : shares.subList(1, workers)) {
      threads.add(Thread.ofPlatform().start(share));
    }
    shares.getFirst().run();
    InterruptedException interrupt = null;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupt = e;
        }
      }
    }
    if (interrupt != null) {
      throw interrupt;
    }
    for (FutureTask<Long> share : shares) {
      tally.add(share.get());
    }
  }
}
