// kind: a fork/join task that cuts the list of chunks in half
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers) {
    List<SplittableGenerator> generators = new ArrayList<>();
    for (long begun = 0; begun < darts; begun += chunk) {
      generators.add(source.split());
    }
    class Throw extends RecursiveTask<Long> {
      private static final long serialVersionUID = 1L;
      private final int from;
      private final int to;

      Throw(int from, int to) {
        this.from = from;
        this.to = to;
      }

      @Override
      protected Long compute() {
        if (to - from == 1) {
          int size = (int) Math.min(chunk, darts - (long) from * chunk);
          return (long) SerialDarts.hitsOfChunk(target, size, generators.get(from));
        }
        int middle = (from + to) >>> 1;
        Throw left = new Throw(from, middle);
        left.fork();
        return new Throw(middle, to).compute() + left.join();
      }
    }
    if (generators.isEmpty()) {
      return 0;
    }
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      return pool.invoke(new Throw(0, generators.size()));
    }
  }
}
