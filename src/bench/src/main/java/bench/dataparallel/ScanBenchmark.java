// beside: right/reduce-then-scan, wrong/second-pass-in-one-task
// quick: threads=1,2 size=1000000
package bench.dataparallel;

import dataparallel.Scan;
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

/**
 * What a {@code Scan} costs and gains, next to a plain loop. There are as many blocks as threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScanBenchmark {
  private static final long SEED = 14;

  /** How many threads the pool has. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many numbers. */
  @Param({"10000", "1000000", "10000000"})
  public int size;

  private long[] numbers;
  private ForkJoinPool pool;

  /** Made by JMH. */
  public ScanBenchmark() {}

  /** Makes the pool, and numbers that are the same each time. */
  @Setup
  public void start() {
    numbers = new SplittableRandom(SEED).longs(size, 0, 100).toArray();
    pool = new ForkJoinPool(threads);
  }

  /** Closes it. */
  @TearDown
  public void end() {
    pool.close();
  }

  /** The plain loop, into a new array. */
  @Benchmark
  public long[] baseline() {
    long[] sums = new long[numbers.length];
    long sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i];
      sums[i] = sum;
    }
    return sums;
  }

  /** The exercise. */
  @Benchmark
  public long[] answer() {
    return Scan.scan(numbers, Long::sum, threads, pool);
  }
}
