// beside: wrong/get-in-the-submit-loop, wrong/one-lock-round-each-task
// quick: threads=1,2 size=10000
package bench.pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import pools.PoolMap;

/**
 * What a {@code PoolMap} costs and gains, next to a plain loop over the same 64 items.
 *
 * <p>The pool is made and closed in each call, as the exercise asks: that cost is part of the
 * answer, and with tiny tasks it is nearly all of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PoolMapBenchmark {
  private static final int ITEMS = 64;

  /** How many tasks are at work at once. */
  @Param({"1", "2", "4"})
  public int threads;

  /**
   * The size of one task, in units of JMH's {@link Blackhole#consumeCPU}: some nanoseconds each.
   */
  @Param({"1", "100", "10000", "100000"})
  public int size;

  private final List<Integer> items = IntStream.range(0, ITEMS).boxed().toList();

  /** Made by JMH. */
  public PoolMapBenchmark() {}

  /** One item after the other, on the calling thread. */
  @Benchmark
  public List<Integer> baseline() {
    var results = new ArrayList<Integer>(items.size());
    for (int item : items) {
      results.add(task(item));
    }
    return results;
  }

  /** The exercise. */
  @Benchmark
  public List<Integer> answer() throws InterruptedException, ExecutionException {
    return PoolMap.map(threads, this::task, items);
  }

  private int task(int item) {
    Blackhole.consumeCPU(size);
    return item * item;
  }
}
