// Question: A million numbers are added up. How much does it matter where they lie?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=Ex02_Layout
// Then: don't shuffle the objects. What does that gain, and who would guarantee it in your program?

package dataparallel;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Ex02_Layout.SIDE * Ex02_Layout.SIDE)
@Fork(3)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Ex02_Layout {
  static final int SIDE = 1 << 10;

  /** A measurement, of which only the temperature is added up. */
  private record Reading(int station, int day, int temperature, int rain) {}

  private final int[][] rows = new int[SIDE][SIDE];
  private final int[] temperatures = new int[SIDE * SIDE];
  private final Reading[] readings = new Reading[SIDE * SIDE];

  /** Fills the arrays. The objects are in another order in memory than in their array. */
  public Ex02_Layout() {
    Random random = new Random(14);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int temperature = random.nextInt(40);
      rows[i / SIDE][i % SIDE] = temperature;
      temperatures[i] = temperature;
      readings[i] = new Reading(i, i, temperature, i);
    }
    Collections.shuffle(Arrays.asList(readings), random);
  }

  @Benchmark
  public int rowByRow() {
    int sum = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        sum += rows[row][column];
      }
    }
    return sum;
  }

  @Benchmark
  public int columnByColumn() {
    int sum = 0;
    for (int column = 0; column < SIDE; column++) {
      for (int row = 0; row < SIDE; row++) {
        sum += rows[row][column];
      }
    }
    return sum;
  }

  @Benchmark
  public int fieldOfObjects() {
    int sum = 0;
    for (Reading reading : readings) {
      sum += reading.temperature();
    }
    return sum;
  }

  @Benchmark
  public int fieldInAnArray() {
    int sum = 0;
    for (int temperature : temperatures) {
      sum += temperature;
    }
    return sum;
  }
}

// Expect: columnByColumn takes several times as long as rowByRow, and fieldOfObjects several times
// as long as fieldInAnArray. Each of them adds the same million numbers.
//
// Printed on a machine with 2 cores (AMD EPYC), JDK 25.0.5, Linux:
// Benchmark                         Mode  Cnt  Score   Error  Units
// Ex02_Layout.columnByColumn        avgt   15  1.969 ± 0.178  ns/op
// Ex02_Layout.fieldInAnArray        avgt   15  0.282 ± 0.005  ns/op
// Ex02_Layout.fieldOfObjects        avgt   15  9.052 ± 0.355  ns/op
// Ex02_Layout.rowByRow              avgt   15  0.285 ± 0.006  ns/op
