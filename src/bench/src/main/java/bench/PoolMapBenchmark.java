package bench;

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
 * What the reference {@code PoolMap} costs and gains, next to a plain loop over the same items.
 *
 * <p>The pool is made and closed in each call, as the exercise asks: that cost is part of the
 * answer, and with tiny tasks it is nearly all of it. The plain loop does not depend on {@code
 * workers}; it is measured for each all the same, so that each pair comes from the same minute on
 * the same machine.
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
  public int workers;

  /**
   * The size of one task, in units of JMH's {@link Blackhole#consumeCPU}: some nanoseconds each.
   */
  @Param({"1", "1000", "100000"})
  public int taskSize;

  private final List<Integer> items = IntStream.range(0, ITEMS).boxed().toList();

  /** Made by JMH. */
  public PoolMapBenchmark() {}

  /** The baseline: one item after the other, on the calling thread. */
  @Benchmark
  public List<Integer> plainLoop() {
    var results = new ArrayList<Integer>(items.size());
    for (int item : items) {
      results.add(task(item));
    }
    return results;
  }

  /** The reference solution. */
  @Benchmark
  public List<Integer> poolMap() throws InterruptedException, ExecutionException {
    return PoolMap.map(workers, this::task, items);
  }

  private int task(int item) {
    Blackhole.consumeCPU(taskSize);
    return item * item;
  }
}
