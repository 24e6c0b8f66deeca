// kind: the input is a record in a field
package measuring;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
@Fork(value = 4, jvmArgsAppend = "-Xms256m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PolynomialBenchmark {
  /** What is measured. */
  public Polynomial polynomial = new Polynomial();

  private record Input(double x, double[] coefficients) {}

  private Input input;

  @Setup(Level.Iteration)
  public void fresh() {
    input = new Input(polynomial.point(), polynomial.coefficients(1_000));
  }

  @Benchmark
  public Double valueAtPoint() {
    Input in = input;
    return polynomial.at(in.x(), in.coefficients());
  }
}
