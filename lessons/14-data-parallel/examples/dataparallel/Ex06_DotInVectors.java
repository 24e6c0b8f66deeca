// Question: How much faster is a dot product in vectors? And with several sums?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=Ex06_DotInVectors
// Then: use SPECIES_PREFERRED, with as many lanes as your processor has. Which methods gain by it?

package dataparallel;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
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
@OperationsPerInvocation(Ex06_DotInVectors.SIZE)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Ex06_DotInVectors {
  static final int SIZE = 4_096; // both arrays fit into the cache next to the core

  // Four lanes, which every processor of today has.
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_128;

  private final float[] a = new float[SIZE]; // what is in them makes no difference to the time
  private final float[] b = new float[SIZE];

  @Benchmark
  public float plainOneSum() {
    float sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Benchmark
  public float plainFourSums() {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    for (int i = 0; i < SIZE; i += 4) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  @Benchmark
  public float vectorOneSum() {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int i = 0; i < SIZE; i += SPECIES.length()) {
      sum = at(a, i).fma(at(b, i), sum);
    }
    return sum.reduceLanes(VectorOperators.ADD);
  }

  @Benchmark
  public float vectorFourSums() {
    int k = SPECIES.length();
    FloatVector sum0 = FloatVector.zero(SPECIES);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    for (int i = 0; i < SIZE; i += 4 * k) {
      sum0 = at(a, i).fma(at(b, i), sum0);
      sum1 = at(a, i + k).fma(at(b, i + k), sum1);
      sum2 = at(a, i + 2 * k).fma(at(b, i + 2 * k), sum2);
      sum3 = at(a, i + 3 * k).fma(at(b, i + 3 * k), sum3);
    }
    return sum0.add(sum1).add(sum2.add(sum3)).reduceLanes(VectorOperators.ADD);
  }

  private static FloatVector at(float[] array, int i) {
    return FloatVector.fromArray(SPECIES, array, i);
  }
}

// Expect: four sums are faster than one, with plain numbers and with vectors. Vectors are faster
// still, by up to the number of lanes.
//
// Printed on a machine with 2 cores (AMD EPYC), JDK 25.0.5, Linux:
// Benchmark                         Mode  Cnt  Score   Error  Units
// Ex06_DotInVectors.plainFourSums   avgt   15  0.300 ± 0.004  ns/op
// Ex06_DotInVectors.plainOneSum     avgt   15  0.818 ± 0.012  ns/op
// Ex06_DotInVectors.vectorFourSums  avgt   15  0.084 ± 0.006  ns/op
// Ex06_DotInVectors.vectorOneSum    avgt   15  0.265 ± 0.024  ns/op
