// kind: threads of its own, each with every so manieth chunk
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException {
    List<SplittableGenerator> generators = new ArrayList<>();
    for (long begun = 0; begun < darts; begun += chunk) {
      generators.add(source.split());
    }
    long[] hits = new long[workers];
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      int worker = w;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int i = worker; i < generators.size(); i += workers) {
                    int size = (int) Math.min(chunk, darts - (long) i * chunk);
                    hits[worker] += SerialDarts.hitsOfChunk(target, size, generators.get(i));
                  }
                } catch (RuntimeException e) {
                  failure.compareAndSet(null, e);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    long sum = 0;
    for (long ofWorker : hits) {
      sum += ofWorker;
    }
    return sum;
  }
}
