package measuring;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Exercise 6.3: how long does {@link Polynomial#at} take, for a polynomial of degree 1000? This
 * benchmark gives a number, but the number means nothing. You repair it.
 *
 * <p>It measures the right thing if
 *
 * <ul>
 *   <li>a method with {@code @Benchmark} calls {@code at} once, and no other method of {@link
 *       Polynomial}, not even when it runs for the first time: the point and the coefficients have
 *       been made beforehand, for example in a method with {@code @Setup};
 *   <li>the point is one that the compiler can't know: it comes from {@link Polynomial#point}, or
 *       from a field that isn't final, for example one with {@code @Param};
 *   <li>the result isn't thrown away: the method returns it, or gives it to a {@code Blackhole}, or
 *       keeps it in a field of the state;
 *   <li>it is measured in at least two JVMs of its own (forks), after at least one iteration of
 *       warm-up, and not with {@code SingleShotTime}.
 * </ul>
 *
 * <p>The methods have no parameters except a {@code Blackhole} and state objects. JMH must still
 * accept the class.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(0)
@Warmup(iterations = 0)
@Measurement(iterations = 5, time = 1)
public class PolynomialBenchmark {
  /**
   * The measured object. The test replaces it by an object that counts the calls, so this field
   * isn't static.
   */
  public Polynomial polynomial = new Polynomial();

  /** Made by JMH. */
  public PolynomialBenchmark() {}

  /** The operation to be measured. */
  @Benchmark
  public void at() {
    double[] coefficients = polynomial.coefficients(1_000);
    polynomial.at(0.999, coefficients);
  }
}
