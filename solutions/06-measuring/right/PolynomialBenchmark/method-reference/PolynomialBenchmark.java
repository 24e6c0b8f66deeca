// kind: a method reference to the Blackhole, and a helper class
package measuring;

import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
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
    new Passing(blackhole::consume).on(polynomial.at(x, coefficients));
  }

  static class Passing {
    private final DoubleConsumer where;

    Passing(DoubleConsumer where) {
      this.where = where;
    }

    void on(double value) {
      where.accept(value);
    }
  }
}
