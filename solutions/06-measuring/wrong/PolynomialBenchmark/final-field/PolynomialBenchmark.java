// misconception: a-constant-is-an-input
// says: the value at 0.999
// from: right/open-field
package measuring;

import java.util.*;
import java.util.concurrent.*;
import org.openjdk.jmh.annotations.*;
import org.openjdk.jmh.infra.*;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PolynomialBenchmark {
  public Polynomial polynomial = new Polynomial();
  private final double x = 0.999;
  private double[] coefficients;

  @Setup
  public void prepare() {
    coefficients = polynomial.coefficients(1_000);
  }

  @Benchmark
  public double at() {
    return polynomial.at(x, coefficients);
  }
}
