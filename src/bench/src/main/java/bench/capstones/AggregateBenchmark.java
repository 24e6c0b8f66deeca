// beside: right/eight-bytes-at-a-time, right/one-concurrent-map, wrong/every-nth-line
// quick: threads=1,2 size=10000
package bench.capstones;

import capstones.Aggregate;
import capstones.FileBytes;
import capstones.Measurements;
import capstones.SerialAggregate;
import capstones.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
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

/** What an {@code Aggregate} costs and gains, next to the sequential program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AggregateBenchmark {
  private static final int STATIONS = 400;
  private static final int CHUNK = 1 << 16;

  /** How many workers there are. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many lines the file has; each is about 18 bytes long. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  private Path path;
  private FileBytes file;

  /** Made by JMH. */
  public AggregateBenchmark() {}

  /** Writes the file, which is the same each time. */
  @Setup
  public void start() throws IOException {
    path = Files.createTempFile("measurements", ".txt");
    Measurements.write(path, size, STATIONS);
    file = new FileBytes(path);
  }

  /** Deletes it. */
  @TearDown
  public void end() throws IOException {
    file.close();
    Files.delete(path);
  }

  /** The sequential program. */
  @Benchmark
  public SortedMap<String, Summary> baseline() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      return SerialAggregate.aggregate(lines);
    }
  }

  /** The exercise. */
  @Benchmark
  public SortedMap<String, Summary> answer()
      throws IOException, InterruptedException, ExecutionException {
    return Aggregate.aggregate(file, CHUNK, threads);
  }
}
