// Question: How much faster is a program with more workers than a sequential one?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=Ex06_Workers
// Then: from the figures at the end of this file, what are the least and the most speed-up of two
// workers? And from your own figures? And with SIZE = 1_000_000?

package measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.openjdk.jmh.annotations.Warmup;

@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Ex06_Workers {
  private static final int SIZE = 50_000;

  /** The state of the sequential program. It has no parameter, so JMH measures it only once. */
  @State(Scope.Benchmark)
  public static class Job {
    private int size = SIZE; // not final: the compiler must not know it
  }

  /** The number of threads in the pool. */
  @State(Scope.Benchmark)
  public static class Pool {
    @Param({"1", "2", "4"})
    public int workers;
  }

  /** The program that you would use instead of the parallel one. */
  @Benchmark
  public long sequential(Job job) {
    return steps(0, job.size);
  }

  /** The whole parallel program: the pool is made, used and closed. */
  @Benchmark
  public long parallel(Job job, Pool pool) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(pool.workers)) {
      List<Future<Long>> parts = new ArrayList<>();
      for (int worker = 0; worker < pool.workers; worker++) {
        int from = (int) ((long) job.size * worker / pool.workers);
        int to = (int) ((long) job.size * (worker + 1) / pool.workers);
        parts.add(threads.submit(() -> steps(from, to)));
      }
      long sum = 0;
      for (Future<Long> part : parts) {
        sum += part.get();
      }
      return sum;
    }
  }

  /** Counts the steps from each number down to 1: x / 2 if x is even, otherwise 3 * x + 1. */
  private static long steps(int from, int to) {
    long steps = 0;
    for (int first = from + 1; first <= to; first++) {
      for (long x = first; x != 1; x = (x & 1) == 0 ? x / 2 : 3 * x + 1) {
        steps++;
      }
    }
    return steps;
  }
}

// Expect: as many workers as there are cores are faster than one. More workers than cores gain no
// more. A call as short as this one gains little, because it makes a pool, starts its threads and
// closes it each time. (And the last worker has more steps than the others, because its numbers are
// larger.)
//
// Printed on a quiet machine with 2 cores (Intel Xeon), JDK 25.0.3, Linux:
// Benchmark                (workers)  Mode  Cnt      Score     Error  Units
// Ex06_Workers.parallel            1  avgt   25  10636.308 ± 203.395  us/op
// Ex06_Workers.parallel            2  avgt   25   7555.035 ± 213.769  us/op
// Ex06_Workers.parallel            4  avgt   25   7671.631 ± 180.242  us/op
// Ex06_Workers.sequential        N/A  avgt   25   9733.086 ±  98.878  us/op
