// beside: right/tasks-for-each-step, right/several-steps-in-the-cache, wrong/threads-for-each-step
// quick: threads=1,2 size=500
package bench.capstones;

import capstones.Heat;
import capstones.HeatRule;
import capstones.SerialHeat;
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
import org.openjdk.jmh.annotations.Warmup;

/** What {@code Heat} costs and gains, next to the sequential program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HeatBenchmark {
  private static final long SEED = 15;
  private static final int STEPS = 20;

  /** How many workers. */
  @Param({"1", "2", "4"})
  public int threads;

  /**
   * How many rows and columns the plate has: from some that fit into a cache to some that don't.
   */
  @Param({"100", "500", "2000"})
  public int size;

  private double[][] plate;

  /** Made by JMH. */
  public HeatBenchmark() {}

  /** Makes the plate. */
  @Setup
  public void make() {
    plate = SerialHeat.plate(size, size, SEED);
  }

  /** Row after row, step after step. */
  @Benchmark
  public double[][] baseline() {
    return SerialHeat.run(plate, STEPS, HeatRule.mean());
  }

  /** The exercise. */
  @Benchmark
  public double[][] answer() throws Exception {
    return Heat.run(plate, STEPS, HeatRule.mean(), threads);
  }
}
