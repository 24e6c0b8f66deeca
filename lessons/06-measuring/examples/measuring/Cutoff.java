// Question: Lesson 05 left one number open. Which cutoff is right for this sum?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=Cutoff
// Expect: a valley: too fine is slow because of the tasks, too coarse because one thread does all.
// Then: at which cutoffs do the intervals overlap? Any of these will do: take the largest.
//
// @@Cutoff
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
public class Cutoff {
  private static final int SIZE = 1 << 20;

  /** The most numbers in a leaf; the last one leaves a single leaf. */
  @Param({"16", "256", "4096", "65536", "1048576"})
  public int cutoff;

  private final ForkJoinPool pool = new ForkJoinPool(2);
  private double[] numbers = new Random(42).doubles(SIZE).toArray();

  /** In the pool, cut down to the cutoff. */
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
