// misconception: a-constant-is-an-input
// says: a constant
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
  private double[] coefficients;

  @Setup
  public void prepare() {
    coefficients = polynomial.coefficients(1_000);
  }

  @Benchmark
  public double at() {
    return polynomial.at(0.999, coefficients);
  }
}
