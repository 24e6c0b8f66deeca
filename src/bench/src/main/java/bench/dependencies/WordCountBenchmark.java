// beside: wrong/locks-the-work, right/map-per-worker
// quick: threads=1,2 size=10000
package bench.dependencies;

import dependencies.WordCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a {@code WordCount} costs and gains, next to one thread that cuts the same 200 lines and
 * counts their words.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WordCountBenchmark {
  private static final int LINES = 200;
  private static final int WORDS = 12;
  private static final int VOCABULARY = 500;

  /** How many lines are cut at the same time. */
  @Param({"1", "2", "4"})
  public int threads;

  /**
   * How long it takes to cut one line, in units of JMH's {@link Blackhole#consumeCPU}: some
   * nanoseconds each. It stands for work that doesn't touch memory; cutting comes on top of it.
   */
  @Param({"1", "1000", "10000", "100000"})
  public int size;

  private final List<String> lines =
      new Random(1)
          .ints((long) LINES * WORDS, 0, VOCABULARY)
          .mapToObj(Integer::toString)
          .gather(Gatherers.windowFixed(WORDS))
          .map(words -> String.join(" ", words))
          .toList();

  /** Made by JMH. */
  public WordCountBenchmark() {}

  /** One line after the other, on the calling thread. */
  @Benchmark
  public Map<String, Long> baseline() {
    var counts = new HashMap<String, Long>();
    for (String line : lines) {
      for (String word : cut(line)) {
        counts.merge(word, 1L, Long::sum);
      }
    }
    return counts;
  }

  /** The exercise. */
  @Benchmark
  public Map<String, Long> answer() throws InterruptedException, ExecutionException {
    return WordCount.count(lines, threads, this::cut);
  }

  private List<String> cut(String line) {
    Blackhole.consumeCPU(size);
    return List.of(line.split(" "));
  }
}
