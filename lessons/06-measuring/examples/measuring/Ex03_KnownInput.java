// Question: The result is returned, but the method still takes almost no time. Why?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=Ex03_KnownInput
// Then: make the field unknown final. Is ofField now closer to ofConstant, or as slow as before?

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
public class Ex03_KnownInput {
  private static final double KNOWN = 42.0;

  private double unknown = 42.0;

  /** The cost of a call that returns something. */
  @Benchmark
  public double nothing() {
    return unknown;
  }

  /** The compiler knows the input, so it can compute the result. */
  @Benchmark
  public double ofConstant() {
    return roots(KNOWN);
  }

  /** The compiler must assume that other code has changed the field meanwhile. */
  @Benchmark
  public double ofField() {
    return roots(unknown);
  }

  private static double roots(double x) {
    return Math.sqrt(1 + Math.sqrt(1 + Math.sqrt(1 + Math.sqrt(1 + x))));
  }
}

// Expect: four square roots of a constant take no longer than an empty method. Four square roots of
// a field take many times as long.
//
// Printed on a busy machine with 2 cores (Intel Xeon, 2.6 GHz), JDK 25.0.3, Linux:
// Benchmark                   Mode  Cnt   Score    Error  Units
// Ex03_KnownInput.nothing     avgt   15   2.119 ±  1.418  ns/op
// Ex03_KnownInput.ofConstant  avgt   15   1.136 ±  0.518  ns/op
// Ex03_KnownInput.ofField     avgt   15  27.067 ± 12.635  ns/op
