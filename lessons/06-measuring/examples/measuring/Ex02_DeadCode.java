// Question: Adding up a thousand numbers takes almost no time. Is that possible?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=Ex02_DeadCode
// Then: compare thrownAway with returned: why do the errors not matter here? And can you tell which
// of returned and consumed is faster?

package measuring;

import java.util.Random;
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
import org.openjdk.jmh.infra.Blackhole;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Ex02_DeadCode {
  private double[] numbers = new Random(42).doubles(1_000).toArray();

  /** The cost of a call. */
  @Benchmark
  public void nothing() {}

  /** Seems to do a thousand additions. */
  @Benchmark
  public void thrownAway() {
    sum();
  }

  /** Returns the sum: JMH reads what is returned. */
  @Benchmark
  public double returned() {
    return sum();
  }

  /** The other way to have the sum read; it also works for more than one result. */
  @Benchmark
  public void consumed(Blackhole blackhole) {
    blackhole.consume(sum());
  }

  private double sum() {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}

// Expect: thrownAway takes as long as nothing. The two methods whose sum is read take about a
// thousand times as long.
//
// Printed on a busy machine with 2 cores (Intel Xeon, 2.6 GHz), JDK 25.0.3, Linux:
// Benchmark                 Mode  Cnt     Score      Error  Units
// Ex02_DeadCode.consumed    avgt   15  1695.374 ±  490.176  ns/op
// Ex02_DeadCode.nothing     avgt   15     1.121 ±    1.105  ns/op
// Ex02_DeadCode.returned    avgt   15  2457.750 ± 1345.727  ns/op
// Ex02_DeadCode.thrownAway  avgt   15     1.401 ±    0.414  ns/op
