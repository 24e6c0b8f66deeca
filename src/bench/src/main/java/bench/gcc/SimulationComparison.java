package bench.gcc;

import bench.ModeOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import measure.Machine;
import measure.RecursiveDelete;

/**
 * Runs the simulations of lesson 15 beside programs in C and one with numpy, round by round in
 * turn, each in a process of its own. It says what is not there.
 */
final class SimulationComparison {
  private static final int REPETITIONS = 5;
  private static final int[] THREADS = {1, 2};
  private static final String GCC = "gcc -O3";

  private final SourceCompiler compiler;
  private final int rounds;
  private final boolean gcc = SourceCompiler.hasGcc();

  private SimulationComparison(SourceCompiler compiler, int rounds) throws InterruptedException {
    this.compiler = compiler;
    this.rounds = rounds;
  }

  /**
   * Compares them.
   *
   * @param args the workbook's root, and {@code quick} or {@code full}
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("many-hands-simulations").toRealPath();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RecursiveDelete.delete(folder)));
    boolean full = ModeOption.named(args[1]).rounds() > 1;
    var compiler = new SourceCompiler(Path.of(args[0]), folder);
    var comparison = new SimulationComparison(compiler, full ? 5 : 1);
    IO.println("Machine: " + Machine.here());
    IO.println("Medians of wall time and CPU time in ms.");
    if (!comparison.gcc) {
      IO.println("There is no gcc here, so nothing is compared with C.");
    }
    comparison.darts(50_000_000);
    comparison.heat(2_500);
    comparison.kMeans(400_000);
  }

  private void darts(int darts) throws IOException, InterruptedException {
    var all = inC("darts");
    all.put("Java", java("", "darts"));
    compare("Darts, %,d darts".formatted(darts), all, darts);
  }

  private void heat(int rows) throws IOException, InterruptedException {
    var all = inC("heat");
    if (gcc) {
      Path copy = compiler.program("copy", SourceCompiler.NATIVE);
      all.put("memory alone, gcc", new RivalProgram(List.of(copy.toString())));
    }
    all.put("Java", java("", "heat"));
    all.put("Java, several steps at once", java("Heat/several-steps-in-the-cache", "heat"));
    compare("Heat, %1$,d by %1$,d cells, 100 steps".formatted(rows), all, rows);
  }

  private void kMeans(int points) throws IOException, InterruptedException {
    var all = inC("kmeans");
    RivalProgram.script(compiler, "python3", "kmeans.py")
        .ifPresentOrElse(
            numpy -> all.put("numpy", numpy), () -> IO.println("There is no numpy here."));
    all.put("Java", java("", "kmeans"));
    all.put("Java, with vectors", java("", "kmeans-vectors"));
    compare("KMeans, %,d points, 16 clusters, 5 rounds".formatted(points), all, points);
  }

  private Map<String, RivalProgram> inC(String name) throws IOException, InterruptedException {
    Map<String, RivalProgram> all = new LinkedHashMap<>();
    if (gcc) {
      Path usual = compiler.program(name, SourceCompiler.USUAL);
      Path forThis = compiler.program(name, SourceCompiler.NATIVE);
      all.put(GCC, new RivalProgram(List.of(usual.toString())));
      all.put("gcc -O3 -march=native", new RivalProgram(List.of(forThis.toString())));
    }
    return all;
  }

  private RivalProgram java(String answer, String what) throws IOException {
    return new RivalProgram(compiler.java(answer, SimulationProgram.class, List.of(what)));
  }

  private void compare(String title, Map<String, RivalProgram> all, int size)
      throws IOException, InterruptedException {
    for (int threads : THREADS) {
      Map<String, List<Timing>> timings = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        for (var one : all.entrySet()) {
          timings
              .computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
              .addAll(one.getValue().run(threads, REPETITIONS, size));
        }
      }
      String with = threads == 1 ? ", 1 thread" : ", %d threads".formatted(threads);
      IO.println(
          "%n%-55s %6s %6s %10s %10s"
              .formatted(title + with, "wall", "CPU", "of " + GCC, "result"));
      timings.forEach((name, of) -> IO.println(row(name, of, timings.get(GCC))));
    }
  }

  private static String row(String name, List<Timing> timings, List<Timing> rival) {
    double cpu = median(timings, Timing::cpu);
    return String.format(
        Locale.ROOT,
        "  %-53s %6.0f %6.0f %10s %10.8g",
        name,
        1e3 * median(timings, Timing::wall),
        1e3 * cpu,
        rival == null ? "" : "%.2f".formatted(cpu / median(rival, Timing::cpu)),
        timings.getFirst().result());
  }

  private static double median(List<Timing> timings, ToDoubleFunction<Timing> of) {
    double[] sorted = timings.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
