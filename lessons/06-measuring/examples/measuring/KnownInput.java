// Question: The result is returned, and it still takes no time. Why?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=KnownInput
// Then: make the field final. Which of the two does it resemble now?

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

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class KnownInput {
  private static final double KNOWN = 42.0;

  private double unknown = 42.0;

  /** The price of being called and of returning something. */
  @Benchmark
  public double nothing() {
    return unknown;
  }

  /** The compiler knows where it begins, so it knows where it ends. */
  @Benchmark
  public double ofConstant() {
    return roots(KNOWN);
  }

  /** Anybody might have changed the field meanwhile. */
  @Benchmark
  public double ofField() {
    return roots(unknown);
  }

  private static double roots(double x) {
    return Math.sqrt(1 + Math.sqrt(1 + Math.sqrt(1 + Math.sqrt(1 + x))));
  }
}

// Expect: four square roots of a constant take as long as nothing. Four of a field take their time.
//
// Printed on a busy machine with 2 cores (Intel Xeon, 2.6 GHz), JDK 25.0.3, Linux:
// Benchmark              Mode  Cnt   Score    Error  Units
// KnownInput.nothing     avgt   15   2.119 ±  1.418  ns/op
// KnownInput.ofConstant  avgt   15   1.136 ±  0.518  ns/op
// KnownInput.ofField     avgt   15  27.067 ± 12.635  ns/op
