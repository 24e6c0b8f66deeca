// kind: set up before each call, by a method of an own state that takes the benchmark
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

  @State(Scope.Thread)
  public static class Point {
    double x;

    @Setup(Level.Invocation)
    public void prepare(PolynomialBenchmark benchmark) {
      x = benchmark.polynomial.point();
    }
  }

  @Benchmark
  public double at(Point point) {
    return polynomial.at(point.x, coefficients);
  }
}
