// beside: right/reentrant-lock, right/atomic, wrong/volatile
// quick: threads=1,2 size=1
package bench.dependencies;

import dependencies.SafeCell;
import java.util.Collections;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a {@code SafeCell} costs when several threads add to it: 40,000 additions in all, however
 * many threads share them. Here nothing is gained by more threads, for the cell is all the work;
 * the baseline is a plain variable that one thread has for itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SafeCellBenchmark {
  private static final int ADDITIONS = 40_000;

  /** How many threads add to the same cell. */
  @Param({"1", "2", "4"})
  public int threads;

  /**
   * What a thread does between two additions, in units of JMH's {@link Blackhole#consumeCPU}: the
   * more, the less often two of them meet at the cell.
   */
  @Param({"1", "20", "200"})
  public int size;

  private ExecutorService pool;

  /** Made by JMH. */
  public SafeCellBenchmark() {}

  /** Starts the threads. */
  @Setup
  public void start() {
    pool = Executors.newFixedThreadPool(threads);
  }

  /** Ends them. */
  @TearDown
  public void end() {
    pool.close();
  }

  /** One thread, and nobody else to mind. */
  @Benchmark
  public int baseline() {
    int value = 0;
    for (int i = 0; i < ADDITIONS; i++) {
      Blackhole.consumeCPU(size);
      value += 1;
    }
    return value;
  }

  /** The exercise. */
  @Benchmark
  public int answer() throws InterruptedException {
    var cell = new SafeCell();
    pool.invokeAll(Collections.nCopies(threads, () -> add(cell)));
    return cell.get();
  }

  private Void add(SafeCell cell) {
    for (int i = 0; i < ADDITIONS / threads; i++) {
      Blackhole.consumeCPU(size);
      cell.add(1);
    }
    return null;
  }
}
