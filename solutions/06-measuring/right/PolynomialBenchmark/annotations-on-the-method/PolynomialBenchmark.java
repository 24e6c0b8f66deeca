// kind: the annotations stand on the method
package measuring;

import java.util.*;
import java.util.concurrent.*;
import org.openjdk.jmh.annotations.*;
import org.openjdk.jmh.infra.*;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(0)
@Warmup(iterations = 0)
@Measurement(iterations = 5, time = 1)
public class PolynomialBenchmark {
  public Polynomial polynomial = new Polynomial();
  private double x;
  private double[] coefficients;

  @Setup
  public void prepare() {
    x = polynomial.point();
    coefficients = polynomial.coefficients(1_000);
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Fork(2)
  @Warmup(iterations = 1, time = 2)
  public boolean at() {
    return polynomial.at(x, coefficients) > 0;
  }
}
