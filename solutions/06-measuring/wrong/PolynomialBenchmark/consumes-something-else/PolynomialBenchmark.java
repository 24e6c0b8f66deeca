// misconception: called-is-computed
// says: gives to a Blackhole
// from: right/blackhole
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
  private double[] coefficients;

  @Setup
  public void prepare() {
    x = polynomial.point();
    coefficients = polynomial.coefficients(1_000);
  }

  @Benchmark
  public void at(Blackhole blackhole) {
    polynomial.at(x, coefficients);
    blackhole.consume(coefficients);
  }
}
