// misconception: set-up-is-free
// says: calls polynomial.coefficients
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
  private double x;

  @Setup
  public void prepare() {
    x = polynomial.point();
  }

  @Benchmark
  public double at() {
    double[] coefficients = polynomial.coefficients(1_000);
    return polynomial.at(x, coefficients);
  }
}
