// beside: right/workers-and-a-barrier, wrong/one-sums-for-all
// quick: threads=1,2 size=20000
package bench.capstones;

import capstones.KMeans;
import capstones.Nearest;
import capstones.SerialKMeans;
import java.util.Arrays;
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

/** What {@code KMeans} costs and gains, next to the sequential program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class KMeansBenchmark {
  private static final long SEED = 15;
  private static final int CLUSTERS = 16;
  private static final int DIMENSIONS = 8;
  private static final int ROUNDS = 5;

  /** How many workers. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many points. */
  @Param({"2000", "20000", "200000"})
  public int size;

  /** How many points a chunk has. */
  @Param("1000")
  public int chunk;

  private double[][] points;
  private double[][] start;

  /** Made by JMH. */
  public KMeansBenchmark() {}

  /** Makes the points; the first ones are the centres to begin with. */
  @Setup
  public void make() {
    points = SerialKMeans.points(size, DIMENSIONS, CLUSTERS, SEED);
    start = Arrays.copyOf(points, CLUSTERS);
  }

  /** Chunk after chunk. */
  @Benchmark
  public double[][] baseline() {
    return SerialKMeans.fit(points, start, ROUNDS, chunk, Nearest.byDistance());
  }

  /** The exercise. */
  @Benchmark
  public double[][] answer() throws Exception {
    return KMeans.fit(points, start, ROUNDS, chunk, Nearest.byDistance(), threads);
  }
}
