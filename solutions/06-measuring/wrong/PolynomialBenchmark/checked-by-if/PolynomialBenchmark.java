// misconception: called-is-computed
// says: is the same
// from: reference
package measuring;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PolynomialBenchmark {
  /** What is measured. */
  public Polynomial polynomial = new Polynomial();

  private double x;
  private double[] coefficients;

  @Setup
  public void prepare() {
    x = polynomial.point();
    coefficients = polynomial.coefficients(1_000);
  }

  @Benchmark
  public void at() {
    if (Double.isNaN(polynomial.at(x, coefficients))) {
      throw new AssertionError();
    }
  }
}
