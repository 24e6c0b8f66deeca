package bench.gcc;

import bench.ModeOption;
import capstones.Darts;
import capstones.Heat;
import capstones.HeatRule;
import capstones.KMeans;
import capstones.Nearest;
import capstones.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import measure.Machine;
import measure.RecursiveDelete;

/**
 * Runs the reference solutions of Heat, Darts and KMeans beside programs in C and one with numpy,
 * round by round in turn. Where there is no compiler or no numpy, those rows are missing.
 */
final class SimulationComparison {
  private static final int REPETITIONS = 3;
  private static final int DARTS = 50_000_000;
  private static final int ROWS = 2_500;
  private static final int POINTS = 400_000;
  private static final int CLUSTERS = 16;
  private static final int DIMENSIONS = 8;

  private final Path folder;
  private final Map<String, Contestant> contestants = new LinkedHashMap<>();

  /** Somebody who computes it, once in each round. */
  @FunctionalInterface
  private interface Contestant {
    List<Timing> run() throws Exception;
  }

  private SimulationComparison(Path folder) {
    this.folder = folder;
  }

  /**
   * Compares them.
   *
   * @param args {@code quick} or {@code full}
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("many-hands-simulations").toRealPath();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RecursiveDelete.delete(folder)));
    IO.println("Machine: " + Machine.here());
    IO.println("C: gcc -O3 -march=native, OpenMP. Wall and CPU in ms: medians.");
    int rounds = ModeOption.named(args[0]).rounds() > 1 ? 5 : 2;
    darts(folder).compare("Darts, %,d darts".formatted(DARTS), rounds);
    heat(folder).compare("Heat, %1$,d x %1$,d cells, 100 steps".formatted(ROWS), rounds);
    kMeans(folder)
        .compare(
            "KMeans, %,d points, %d dimensions, %d clusters, 5 rounds"
                .formatted(POINTS, DIMENSIONS, CLUSTERS),
            rounds);
  }

  private static SimulationComparison darts(Path folder) throws Exception {
    var all = new SimulationComparison(folder).program("gcc", "darts.c", DARTS);
    Target disc = Target.quarterDisc();
    return all.java(
        threads -> () -> Darts.hits(disc, DARTS, 10_000, new SplittableRandom(15), threads));
  }

  private static SimulationComparison heat(Path folder) throws Exception {
    double[][] plate = new double[ROWS][ROWS];
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < ROWS; x++) {
        plate[y][x] = (31 * y + 17 * x) % 97;
      }
    }
    HeatRule mean = HeatRule.mean();
    return new SimulationComparison(folder)
        .program("gcc", "heat.c", ROWS)
        .program("memory alone, gcc", "copy.c", ROWS)
        .java(threads -> () -> Heat.run(plate, 100, mean, threads)[ROWS / 2][ROWS / 2]);
  }

  private static SimulationComparison kMeans(Path folder) throws Exception {
    double[][] points = new double[POINTS][DIMENSIONS];
    for (int i = 0; i < POINTS * DIMENSIONS; i++) {
      points[i / DIMENSIONS][i % DIMENSIONS] = (i * 2654435761L & 0xFFFF_FFFFL) / 0x1p32;
    }
    double[][] start = Arrays.copyOf(points, CLUSTERS);
    Nearest nearest = Nearest.byDistance();
    var all = new SimulationComparison(folder).program("gcc", "kmeans.c", POINTS);
    RivalProgram.script(folder, "python3", "kmeans.py")
        .ifPresent(p -> all.contestants.put("numpy, 1", () -> p.run(1, REPETITIONS, POINTS)));
    return all.java(threads ->
        () -> KMeans.fit(points, start, 5, 1_000, nearest, threads)[CLUSTERS - 1][DIMENSIONS - 1]);
  }

  private SimulationComparison program(String name, String source, long size)
      throws IOException, InterruptedException {
    RivalProgram.compiled(folder, source)
        .ifPresent(program -> {
          for (int threads : new int[] {1, 2}) {
            contestants.put(name + ", " + threads, () -> program.run(threads, REPETITIONS, size));
          }
        });
    return this;
  }

  /** The work for a number of workers. */
  @FunctionalInterface
  private interface ByThreads {
    Callable<? extends Number> with(int threads);
  }

  private SimulationComparison java(ByThreads work) {
    for (int threads : new int[] {1, 2}) {
      contestants.put(
          "Java, " + threads,
          () -> {
            var timings = new ArrayList<Timing>();
            for (int i = 0; i < REPETITIONS; i++) {
              timings.add(Timing.of(work.with(threads)));
            }
            return timings;
          });
    }
    return this;
  }

  private void compare(String title, int rounds) throws Exception {
    var timings = new LinkedHashMap<String, List<Timing>>();
    for (int round = 0; round <= rounds; round++) {
      for (var contestant : contestants.entrySet()) {
        List<Timing> run = contestant.getValue().run();
        if (round > 0) { // the first one is for warming up
          timings.computeIfAbsent(contestant.getKey(), _ -> new ArrayList<>()).addAll(run);
        }
      }
    }
    IO.println("%n%-32s %8s %8s %10s".formatted(title, "wall", "CPU", "result"));
    timings.forEach((name, all) ->
        IO.println(
            String.format(
                Locale.ROOT,
                "%-32s %8.0f %8.0f %10.8g",
                name,
                1e3 * median(all, Timing::wall),
                1e3 * median(all, Timing::cpu),
                all.getFirst().result())));
  }

  private static double median(List<Timing> timings, ToDoubleFunction<Timing> of) {
    double[] sorted = timings.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
