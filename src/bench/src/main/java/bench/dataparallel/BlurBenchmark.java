// beside: right/stream-of-rows, wrong/submits-and-joins
// quick: threads=1,2 size=1000
package bench.dataparallel;

import dataparallel.Blur;
import dataparallel.Mean;
import dataparallel.RowFilter;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a {@code Blur} costs and gains, next to one thread. There are as many bands as threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BlurBenchmark {
  private static final long SEED = 14;
  private static final int ROUNDS = 4;

  /** How many threads the pool has. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many rows and columns. */
  @Param({"100", "1000", "3000"})
  public int size;

  private int[][] picture;
  private RowFilter filter;
  private ForkJoinPool pool;

  /** Made by JMH. */
  public BlurBenchmark() {}

  /** Makes the pool, and a picture that is the same each time. */
  @Setup
  public void start() {
    var random = new SplittableRandom(SEED);
    picture = new int[size][];
    for (int y = 0; y < size; y++) {
      picture[y] = random.ints(size, 0, 256).toArray();
    }
    filter = Mean.ofNine();
    pool = new ForkJoinPool(threads);
  }

  /** Closes it. */
  @TearDown
  public void end() {
    pool.close();
  }

  /** Two arrays and one thread. */
  @Benchmark
  public int[][] baseline() {
    int[][] old = new int[size][];
    for (int y = 0; y < size; y++) {
      old[y] = picture[y].clone();
    }
    int[][] next = new int[size][size];
    for (int round = 0; round < ROUNDS; round++) {
      for (int y = 0; y < size; y++) {
        int[] above = old[Math.max(y - 1, 0)];
        int[] below = old[Math.min(y + 1, size - 1)];
        filter.apply(above, old[y], below, next[y]);
      }
      int[][] swap = old;
      old = next;
      next = swap;
    }
    return old;
  }

  /** The exercise. */
  @Benchmark
  public int[][] answer() {
    return Blur.blur(picture, ROUNDS, threads, filter, pool);
  }
}
