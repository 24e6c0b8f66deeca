// kind: workers that take the number of the next chunk from an atomic
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers) {
    List<SplittableGenerator> generators = new ArrayList<>();
    for (long begun = 0; begun < darts; begun += chunk) {
      generators.add(source.split());
    }
    AtomicInteger next = new AtomicInteger();
    AtomicLong hits = new AtomicLong();
    CompletableFuture<?>[] all = new CompletableFuture<?>[workers];
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int w = 0; w < workers; w++) {
        all[w] =
            CompletableFuture.runAsync(
                () -> {
                  for (int i; (i = next.getAndIncrement()) < generators.size(); ) {
                    int size = (int) Math.min(chunk, darts - (long) i * chunk);
                    hits.addAndGet(SerialDarts.hitsOfChunk(target, size, generators.get(i)));
                  }
                },
                pool);
      }
      CompletableFuture.allOf(all).join();
    }
    return hits.get();
  }
}
