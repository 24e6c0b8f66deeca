// beside: right/serial-program-with-halo, right/rows-from-a-counter, wrong/waits-for-each-band
// quick: threads=1,2 size=54
package bench.capstones;

import capstones.Convolve;
import capstones.Image;
import capstones.Kernel;
import capstones.SerialConvolve;
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
import org.openjdk.jmh.annotations.Warmup;

/** What a {@code Convolve} costs and gains, next to the sequential program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConvolveBenchmark {
  private static final Kernel KERNEL = Kernel.gaussian(5);

  /** How many workers there are. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many rows the picture has; a row has 16 pixels for each 9 rows. */
  @Param({"27", "54", "270", "1080"})
  public int size;

  private Image picture;
  private Image result;

  /** Made by JMH. */
  public ConvolveBenchmark() {}

  /** Draws the picture, which is the same each time. */
  @Setup
  public void start() {
    picture = Image.landscape(size * 16 / 9, size);
    result = Image.black(picture.width(), picture.height());
  }

  /** The sequential program. */
  @Benchmark
  public Image baseline() {
    SerialConvolve.convolve(picture, KERNEL, result);
    return result;
  }

  /** The exercise. */
  @Benchmark
  public Image answer() throws InterruptedException, ExecutionException {
    Convolve.convolve(picture, KERNEL, result, threads);
    return result;
  }
}
