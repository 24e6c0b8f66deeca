// kind: a nested state for each thread
package measuring;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;

@BenchmarkMode({Mode.AverageTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 3)
public class PolynomialBenchmark {

  @State(Scope.Thread)
  public static class Input {
    public Polynomial polynomial = new Polynomial();
    double x;
    double[] coefficients;

    @Setup(Level.Iteration)
    public void prepare() {
      x = polynomial.point();
      coefficients = polynomial.coefficients(1_000);
    }
  }

  @Benchmark
  public double at(Input input) {
    return input.polynomial.at(input.x, input.coefficients);
  }
}
