// Question: Lesson 05 left one number open. Which cutoff is right for this sum?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=Ex04_Cutoff
// Then: which intervals overlap on your machine? All these cutoffs are good: take a middle one.

package measuring;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Ex04_Cutoff {
  private static final int SIZE = 1 << 20;

  /** The most numbers in a leaf. With the last value there is a single leaf. */
  @Param({"16", "256", "4096", "65536", "1048576"})
  public int cutoff;

  private final ForkJoinPool pool = new ForkJoinPool(2);
  private double[] numbers = new Random(42).doubles(SIZE).toArray();

  /** Sums in the pool, in leaves that have at most {@code cutoff} numbers. */
  @Benchmark
  public double sum() {
    return pool.invoke(new Sum(0, SIZE));
  }

  /** Ends the pool's threads. */
  @TearDown
  public void close() {
    pool.close();
  }

  private final class Sum extends RecursiveTask<Double> {
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Double compute() {
      if (to - from <= cutoff) {
        double sum = 0;
        for (int i = from; i < to; i++) {
          sum += numbers[i];
        }
        return sum;
      }
      int mid = from + (to - from) / 2;
      Sum left = new Sum(from, mid);
      left.fork();
      double right = new Sum(mid, to).compute();
      return left.join() + right;
    }
  }
}

// Expect: a cutoff that is too small is certainly slow, because of the tasks. If it is too large,
// one thread does everything. Between the two, there is a wide range of good cutoffs.
//
// Printed on a quiet machine with 2 cores (Intel Xeon), JDK 25.0.3, Linux:
// Benchmark        (cutoff)  Mode  Cnt     Score     Error  Units
// Ex04_Cutoff.sum        16  avgt   15  2047.755 ± 163.412  us/op
// Ex04_Cutoff.sum       256  avgt   15   726.391 ±  56.746  us/op
// Ex04_Cutoff.sum      4096  avgt   15   641.270 ±  42.153  us/op
// Ex04_Cutoff.sum     65536  avgt   15   504.230 ±  42.786  us/op
// Ex04_Cutoff.sum   1048576  avgt   15   704.079 ±  12.760  us/op
