// Question: Two threads count, each in a variable of its own. Can one slow down the other?
// Run: mvn -q test-compile exec:exec@jmh -Djmh=Ex03_FalseSharing
// Then: try the distances 2, 4 and 8. From which distance on does it no longer matter, and how many
// bytes is that?

package dataparallel;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Ex03_FalseSharing {

  /** How many longs lie from one thread's counter to the next one's. */
  @Param({"1", "16"})
  public int distance;

  private final AtomicLongArray counters = new AtomicLongArray(100);
  private final AtomicInteger threads = new AtomicInteger();

  /** What each thread has for itself. */
  @State(Scope.Thread)
  public static class Own {
    private int place;

    /** Gives each thread another counter. */
    @Setup(Level.Trial)
    public void choose(Ex03_FalseSharing shared) {
      place = 32 + shared.distance * shared.threads.getAndIncrement();
    }
  }

  /** One thread alone. */
  @Benchmark
  @Threads(1)
  public void oneThread(Own own) {
    count(own);
  }

  /** Two threads, which share no counter. */
  @Benchmark
  @Threads(2)
  public void twoThreads(Own own) {
    count(own);
  }

  /** Nobody else uses this counter. */
  private void count(Own own) {
    counters.incrementAndGet(own.place);
  }
}

// Expect: with a distance of 16, two threads count as fast as one, each for itself. With a distance
// of 1, each of two threads takes several times as long, though no counter is shared.
//
// Printed on a machine with 2 cores (AMD EPYC), JDK 25.0.5, Linux:
// Benchmark                     (distance)  Mode  Cnt  Score   Error  Units
// Ex03_FalseSharing.oneThread            1  avgt   15  2.012 ± 0.043  ns/op
// Ex03_FalseSharing.oneThread           16  avgt   15  2.035 ± 0.083  ns/op
// Ex03_FalseSharing.twoThreads           1  avgt   15  7.863 ± 4.472  ns/op
// Ex03_FalseSharing.twoThreads          16  avgt   15  2.015 ± 0.049  ns/op
