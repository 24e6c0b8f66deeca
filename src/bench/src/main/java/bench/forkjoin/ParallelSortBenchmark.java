// beside: right/new-array-for-each-merge, wrong/computes-both-halves
// quick: threads=1,2 size=100000
package bench.forkjoin;

import forkjoin.ParallelSort;
import java.util.Arrays;
import java.util.Comparator;
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

/** What a {@code ParallelSort} costs and gains, next to the library's sequential sort. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParallelSortBenchmark {
  private static final long SEED = 8;

  /** How many threads the pool has. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many numbers. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  /** The most that a leaf may have. */
  @Param("1000")
  public int cutoff;

  private Integer[] numbers;
  private ForkJoinPool pool;

  /** Made by JMH. */
  public ParallelSortBenchmark() {}

  /** Makes the pool, and numbers in disorder, which are the same each time. */
  @Setup
  public void start() {
    numbers = new SplittableRandom(SEED).ints(size).boxed().toArray(Integer[]::new);
    pool = new ForkJoinPool(threads);
  }

  /** Closes it. */
  @TearDown
  public void end() {
    pool.close();
  }

  /** A copy, sorted on the calling thread. */
  @Benchmark
  public Integer[] baseline() {
    Integer[] sorted = numbers.clone();
    Arrays.sort(sorted, Comparator.naturalOrder());
    return sorted;
  }

  /** The exercise. */
  @Benchmark
  public Integer[] answer() {
    return ParallelSort.sort(
        numbers,
        Comparator.naturalOrder(),
        cutoff,
        pool,
        (array, from, to) -> Arrays.sort(array, from, to, Comparator.naturalOrder()));
  }
}
