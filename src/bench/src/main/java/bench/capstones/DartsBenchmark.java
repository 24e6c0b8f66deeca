// beside: right/parallel-stream, wrong/atomic-for-each-hit
// quick: threads=1,2 size=1000000
package bench.capstones;

import capstones.Darts;
import capstones.SerialDarts;
import capstones.Target;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** What {@code Darts} costs and gains, next to the sequential program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DartsBenchmark {
  private static final long SEED = 15;

  /** How many workers. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many darts. */
  @Param({"100000", "1000000", "10000000"})
  public int size;

  /** How many darts a chunk has. */
  @Param("10000")
  public int chunk;

  /** Made by JMH. */
  public DartsBenchmark() {}

  /** Chunk after chunk. */
  @Benchmark
  public long baseline() {
    return SerialDarts.hits(Target.quarterDisc(), size, chunk, new SplittableRandom(SEED));
  }

  /** The exercise. */
  @Benchmark
  public long answer() throws Exception {
    return Darts.hits(Target.quarterDisc(), size, chunk, new SplittableRandom(SEED), threads);
  }
}
