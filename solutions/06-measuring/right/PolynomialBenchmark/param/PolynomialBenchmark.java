// kind: the point is a parameter, the rest by default
package measuring;

import java.util.*;
import java.util.concurrent.*;
import org.openjdk.jmh.annotations.*;
import org.openjdk.jmh.infra.*;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Measurement(iterations = 5, time = 1)
public class PolynomialBenchmark {
  public Polynomial polynomial = new Polynomial();

  @Param({"0.999", "0.5"})
  public double x;

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
