// beside: wrong/trip-for-each-element, wrong/one-lock, right/cas-for-each-count, right/long-adders
// beside: right/part-for-each-thread
// quick: threads=1,2 size=100000
package bench.lockfree;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lockfree.Histogram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to add to a {@code Histogram}, next to a plain array in one thread. All threads
 * together add {@code size} elements, {@code batch} of them in a call: so with a lock, with
 * compare-and-set, with adders and with counts for each thread, what the threads share shows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HistogramBenchmark {
  private static final int COUNTS = 4;

  /** How many threads add. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many elements all threads add together. */
  @Param({"100000", "1000000"})
  public int size;

  /** How many elements are added in one call. */
  @Param("16")
  public int batch;

  private int[] buckets;
  private ExecutorService pool;

  /** Made by JMH. */
  public HistogramBenchmark() {}

  /** Makes the elements and the threads. */
  @Setup
  public void prepare() {
    buckets = new int[batch];
    for (int i = 0; i < batch; i++) {
      buckets[i] = i % COUNTS;
    }
    pool = Executors.newFixedThreadPool(threads);
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    pool.close();
  }

  /** One thread, which counts in an array of its own. */
  @Benchmark
  public long[] baseline() {
    var counts = new long[COUNTS];
    for (int call = 0; call < size / batch; call++) {
      for (int bucket : buckets) {
        counts[bucket]++;
      }
    }
    return counts;
  }

  /** The exercise. */
  @Benchmark
  public long[] answer() throws InterruptedException, ExecutionException {
    var histogram = new Histogram(COUNTS);
    var adding = new ArrayList<Future<?>>();
    for (int thread = 0; thread < threads; thread++) {
      adding.add(
          pool.submit(() -> {
            for (int call = 0; call < size / batch / threads; call++) {
              histogram.addAll(buckets);
            }
          }));
    }
    for (Future<?> future : adding) {
      future.get();
    }
    return histogram.counts();
  }
}
