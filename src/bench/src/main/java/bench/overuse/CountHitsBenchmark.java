// beside: wrong/trip-for-every-hit, wrong/one-lock-round-the-share, right/blocks-rounded-up
// quick: threads=1,2 size=100000
package bench.overuse;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import overuse.CountHits;

/**
 * What a {@code CountHits} costs and gains, next to a plain loop. Half of the items are hits, and
 * looking at one is short: so trips to the counter show. The pool is made and closed in each call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CountHitsBenchmark {
  /** How many items are tested at the same time. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many items. */
  @Param({"1000", "100000", "1000000"})
  public int size;

  /** How long one look takes, in units of JMH's {@link Blackhole#consumeCPU}. */
  @Param("5")
  public int look;

  private List<Integer> items;

  /** Made by JMH. */
  public CountHitsBenchmark() {}

  /** Makes the items. */
  @Setup
  public void fill() {
    items = IntStream.range(0, size).boxed().toList();
  }

  /** One thread, which counts for itself. */
  @Benchmark
  public long baseline() {
    long hits = 0;
    for (Integer item : items) {
      if (isHit(item)) {
        hits++;
      }
    }
    return hits;
  }

  /** The exercise. */
  @Benchmark
  public long answer() throws InterruptedException, ExecutionException {
    var counter = new AtomicLong();
    CountHits.count(threads, this::isHit, items, counter::addAndGet);
    return counter.get();
  }

  private boolean isHit(Integer item) {
    Blackhole.consumeCPU(look);
    return (item & 1) == 0;
  }
}
