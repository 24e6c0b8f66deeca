// beside: wrong/cutoff-ignored, wrong/joins-before-the-other-half
// quick: threads=1,2 size=100000
package bench.overuse;

import bench.CpuWork;
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
import overuse.CutoffSum;

/** What a {@code CutoffSum} costs and gains, next to one leaf over all numbers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CutoffSumBenchmark {
  /** How many threads the pool has. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many numbers, each a hundred steps of arithmetic. */
  @Param({"100", "1000", "10000", "100000"})
  public int size;

  /** The most that a leaf may have. */
  @Param("1000")
  public int cutoff;

  private ForkJoinPool pool;

  /** Made by JMH. */
  public CutoffSumBenchmark() {}

  /** Makes the pool. */
  @Setup
  public void start() {
    pool = new ForkJoinPool(threads);
  }

  /** Closes it. */
  @TearDown
  public void end() {
    pool.close();
  }

  /** One leaf, on the calling thread. */
  @Benchmark
  public long baseline() {
    return CpuWork.sum(0, size);
  }

  /** The exercise. */
  @Benchmark
  public long answer() {
    return CutoffSum.sum(size, cutoff, pool, CpuWork::sum);
  }
}
