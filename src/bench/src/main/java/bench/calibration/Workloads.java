package bench.calibration;

import bench.CpuWork;
import bench.dependencies.WordCountBenchmark;
import bench.overuse.AdaptiveBenchmark;
import bench.overuse.CountHitsBenchmark;
import bench.overuse.CutoffSumBenchmark;
import bench.pools.PoolMapBenchmark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The loop, and the compute-bound exercises with the same work as in their benchmarks. */
final class Workloads {
  /** The loop's name. */
  static final String LOOP = "loop";

  private static final int STEPS = 50_000_000;

  private Workloads() {}

  static List<Workload> all(List<Integer> threads) {
    return List.of(
        loop(threads),
        load(
            "03-pools/PoolMap",
            threads,
            n -> {
              var bench = new PoolMapBenchmark();
              bench.threads = n;
              bench.size = 400_000; // long enough to leave making the pool out of account
              return bench;
            },
            bench -> bench::answer,
            bench -> bench::baseline,
            _ -> {}),
        load(
            "04-dependencies/WordCount",
            threads,
            n -> {
              var bench = new WordCountBenchmark();
              bench.threads = n;
              bench.size = 100_000;
              return bench;
            },
            bench -> bench::answer,
            bench -> bench::baseline,
            _ -> {}),
        load(
            "05-overuse/CutoffSum",
            threads,
            n -> {
              var bench = new CutoffSumBenchmark();
              bench.threads = n;
              bench.size = 1_000_000;
              bench.cutoff = 1000;
              bench.start();
              return bench;
            },
            bench -> bench::answer,
            bench -> bench::baseline,
            CutoffSumBenchmark::end),
        load(
            "05-overuse/Adaptive",
            threads,
            n -> {
              var bench = new AdaptiveBenchmark();
              bench.threads = n;
              bench.size = 1_000_000;
              bench.start();
              return bench;
            },
            bench -> bench::answer,
            bench -> bench::baseline,
            AdaptiveBenchmark::end),
        load(
            "05-overuse/CountHits",
            threads,
            n -> {
              var bench = new CountHitsBenchmark();
              bench.threads = n;
              bench.size = 20_000;
              bench.look = 1000; // long enough to leave reading the list out of account
              bench.fill();
              return bench;
            },
            bench -> bench::answer,
            bench -> bench::baseline,
            _ -> {}));
  }

  private static <B> Workload load(
      String name,
      List<Integer> threads,
      IntFunction<B> make,
      Function<B, Callable<?>> answer,
      Function<B, Callable<?>> baseline,
      Consumer<B> end) {
    var made = new ArrayList<B>();
    Map<Integer, Callable<?>> byThreads = new LinkedHashMap<>();
    for (int n : threads) {
      made.add(make.apply(n));
      byThreads.put(n, answer.apply(made.getLast()));
    }
    return new Workload(name, byThreads, baseline.apply(made.getFirst()), () -> made.forEach(end));
  }

  /** Each thread has a chain of its own. */
  private static Workload loop(List<Integer> threads) {
    Map<Integer, Callable<?>> byThreads = new LinkedHashMap<>();
    for (int n : threads) {
      byThreads.put(n, () -> together(n));
    }
    return new Workload(LOOP, byThreads, () -> CpuWork.chain(1, STEPS), () -> {});
  }

  private static Long together(int threads) throws InterruptedException {
    var results = new long[threads];
    var all = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      int mine = i;
      all.add(
          Thread.ofPlatform()
              .start(() -> results[mine] = CpuWork.chain(mine + 1, STEPS / threads)));
    }
    long sum = 0;
    for (int i = 0; i < threads; i++) {
      all.get(i).join();
      sum += results[i];
    }
    return sum;
  }
}
