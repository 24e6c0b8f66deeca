// beside: right/counted-completer, wrong/submits-and-joins
// quick: threads=1,2 size=1000
package bench.forkjoin;

import bench.CpuWork;
import forkjoin.Graph;
import forkjoin.Reachable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
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

/** What a {@code Reachable} costs and gains, next to a search on the calling thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReachableBenchmark {
  private static final int STEPS = 10_000;

  /** How many threads the pool has. */
  @Param({"1", "2", "4"})
  public int threads;

  /** How many nodes, each of them ten thousand steps of arithmetic. */
  @Param({"100", "1000", "10000"})
  public int size;

  private ForkJoinPool pool;

  /** Made by JMH. */
  public ReachableBenchmark() {}

  /** Makes the pool. */
  @Setup
  public void start() {
    pool = new ForkJoinPool(threads);
  }

  /** Closes it. */
  @TearDown
  public void end() {
    pool.close();
  }

  /** A tree of three branches at each node, with edges across: all nodes can be reached from 0. */
  private Graph graph() {
    return node -> {
      int across = (int) Long.remainderUnsigned(CpuWork.chain(node + 1, STEPS), size);
      int first = 3 * node + 1;
      int branches = Math.clamp(size - (long) first, 0, 3);
      int[] neighbours = new int[branches + 1];
      for (int i = 0; i < branches; i++) {
        neighbours[i] = first + i;
      }
      neighbours[branches] = across;
      return neighbours;
    };
  }

  /** One node after the other. */
  @Benchmark
  public Set<Integer> baseline() {
    Graph graph = graph();
    Set<Integer> seen = new HashSet<>(Set.of(0));
    Deque<Integer> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      for (int neighbour : graph.neighbours(next.remove())) {
        if (seen.add(neighbour)) {
          next.add(neighbour);
        }
      }
    }
    return seen;
  }

  /** The exercise. */
  @Benchmark
  public Set<Integer> answer() {
    return Reachable.from(graph(), 0, pool);
  }
}
