// kind: two set-up methods and a helper
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
import org.openjdk.jmh.infra.Blackhole;

@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(time = 2)
@Measurement(iterations = 5, time = 1)
public class PolynomialBenchmark {
  /** What is measured. */
  public Polynomial polynomial = new Polynomial();

  private double x;
  private double[] coefficients;

  @Setup
  public void preparePoint() {
    x = polynomial.point();
  }

  @Setup
  public void prepareCoefficients() {
    double[] made = polynomial.coefficients(1_000);
    coefficients = made.clone();
  }

  @Benchmark
  public void at(Blackhole hole) {
    double value = evaluate();
    hole.consume(value);
  }

  private double evaluate() {
    return polynomial.at(x, coefficients);
  }
}
