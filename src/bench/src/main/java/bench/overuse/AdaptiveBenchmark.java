// beside: wrong/task-per-grain, wrong/never-parallel
// quick: threads=1,2 size=100000
package bench.overuse;

import bench.CpuWork;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import overuse.Adaptive;
import overuse.Job;

/**
 * What an {@code Adaptive} costs and gains, next to a loop over the whole job. With the smallest
 * size a good answer is as fast as the loop, because it is one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AdaptiveBenchmark {
  private static final int GRAIN = 100;

  /** How many threads the pool has. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many elements, each a hundred steps of arithmetic; 100 are worth a task. */
  @Param({"100", "1000", "10000", "100000"})
  public int size;

  private ExecutorService pool;

  /** Made by JMH. */
  public AdaptiveBenchmark() {}

  /** Makes the pool. */
  @Setup
  public void start() {
    pool = Executors.newFixedThreadPool(threads);
  }

  /** Closes it. */
  @TearDown
  public void end() {
    pool.close();
  }

  /** The whole job in one piece, on the calling thread. */
  @Benchmark
  public long baseline() {
    return CpuWork.sum(0, size);
  }

  /** The exercise. */
  @Benchmark
  public Long answer() throws InterruptedException, ExecutionException {
    return Adaptive.run(new Sum(size), threads, pool);
  }

  private record Sum(int size) implements Job<Long> {
    @Override
    public int grain() {
      return GRAIN;
    }

    @Override
    public Long compute(int from, int to) {
      return CpuWork.sum(from, to);
    }

    @Override
    public Long combine(Long left, Long right) {
      return left + right;
    }
  }
}
