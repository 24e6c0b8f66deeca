// beside: wrong/waits-for-each-chunk, wrong/all-to-the-first-worker
// quick: threads=1,2 size=20000
package bench.pools;

import bench.CpuWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
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
import pools.ProcessPool;
import pools.WorkerProcess;

/**
 * What a {@code ProcessPool} costs and gains: the numbers go to the workers and their answers come
 * back, chunk by chunk, four chunks for each worker. The workers are there already.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProcessPoolBenchmark {
  private static final int CHUNKS_EACH = 4;

  /** How many worker processes there are; each has one thread that feeds it. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many numbers, each a hundred steps of arithmetic. */
  @Param({"100", "1000", "20000", "200000"})
  public int size;

  private final List<WorkerProcess> workers = new ArrayList<>();
  private long[] items;

  /** Made by JMH. */
  public ProcessPoolBenchmark() {}

  /** What the workers do with a number. */
  public static final class Scrambled implements LongUnaryOperator {
    /** Made by a worker. */
    public Scrambled() {}

    @Override
    public long applyAsLong(long x) {
      return CpuWork.scrambled(x);
    }
  }

  /** Starts the workers. */
  @Setup
  public void start() throws IOException {
    items = LongStream.rangeClosed(1, size).toArray();
    for (int i = 0; i < threads; i++) {
      workers.add(WorkerProcess.start(Scrambled.class));
    }
  }

  /** Ends them. */
  @TearDown
  public void end() {
    workers.forEach(WorkerProcess::close);
    workers.clear();
  }

  /** One number after the other, in this process. */
  @Benchmark
  public long[] baseline() {
    var answers = new long[items.length];
    for (int i = 0; i < items.length; i++) {
      answers[i] = CpuWork.scrambled(items[i]);
    }
    return answers;
  }

  /** The exercise. */
  @Benchmark
  public long[] answer() throws InterruptedException, ExecutionException {
    int chunk = Math.ceilDiv(size, threads * CHUNKS_EACH);
    return ProcessPool.map(workers, chunk, items);
  }
}
