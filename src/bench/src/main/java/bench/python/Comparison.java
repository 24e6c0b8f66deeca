package bench.python;

import bench.ModeOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import measure.Json;
import measure.Machine;
import measure.RecursiveDelete;

/**
 * Runs {@code map(square, …)} on Python's pools of four and on the workbook's, round by round in
 * turn, and tells which bars the reference solutions clear. Starts, elements and single tasks are
 * kept apart.
 */
final class Comparison {
  private final ProgramFiles programs;
  private final int rounds;
  private final int size;
  private final int trips;

  /**
   * @param size how many numbers are mapped
   * @param trips how often one task is sent
   */
  Comparison(ProgramFiles programs, int rounds, int size, int trips) {
    this.programs = programs;
    this.rounds = rounds;
    this.size = size;
    this.trips = trips;
  }

  /**
   * The property {@code python} names an interpreter, if it is set and not empty.
   *
   * @param args the folder for the results, and {@code quick} or {@code full}
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      boolean full = ModeOption.named(args[1]).rounds() > 1;
      String named = System.getProperty("python", "").strip();
      var python = PythonFinder.find(named, System.getenv().getOrDefault("PATH", ""));
      if (python.isEmpty()) {
        IO.println(
            named.isEmpty()
                ? PythonFinder.MISSING
                : named + ": no program. " + PythonFinder.MISSING);
        return;
      }
      compare(python.get(), full, Path.of(args[0]));
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void compare(Path python, boolean full, Path results)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("many-hands-python").toRealPath();
    // Not in a finally: a run that is broken off, by Ctrl-C for one, leaves nothing behind either.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RecursiveDelete.delete(folder)));
    var programs = ProgramFiles.in(folder, python);
    var comparison = new Comparison(programs, full ? 7 : 1, 1_000_000, 10_000);
    var machine = Machine.here();
    IO.println("Machine: %s; %s".formatted(machine, version(python)));
    if (!full) {
      IO.println("Quick: one round. A first impression, no figures to keep.");
    }
    boolean caches = programs.train();
    if (!caches) {
      IO.println("This JVM made no AOT cache: what needs one is not measured.");
    }
    var figures = comparison.figures(Contestant.of(programs, caches));
    var bars = Target.of(figures);
    IO.print("\n" + report(figures, bars));
    var json =
        Json.object(
            "machine", machine.toJson(),
            "python", version(python),
            "rounds", comparison.rounds,
            "size", comparison.size,
            "figures", figures.values().stream().map(ContestantTimes::toJson).toList(),
            "bars", bars.stream().map(Target::toJson).toList());
    Path file = Files.createDirectories(results).resolve("python.json");
    Files.writeString(file, Json.write(json));
    IO.println("Kept in " + file);
  }

  /** All rounds, each contestant once in each. */
  Map<String, ContestantTimes> figures(List<Contestant> contestants)
      throws IOException, InterruptedException {
    var figures = new LinkedHashMap<String, ContestantTimes>();
    contestants.forEach(c -> figures.put(c.name(), new ContestantTimes(c.name())));
    for (int round = 1; round <= rounds; round++) {
      for (Contestant contestant : contestants) {
        IO.println("round %d of %d: %s".formatted(round, rounds, contestant.name()));
        measure(contestant, figures.get(contestant.name()));
      }
    }
    return figures;
  }

  private void measure(Contestant contestant, ContestantTimes figures)
      throws IOException, InterruptedException {
    figures.start(run(contestant, 0, 0, 0));
    if (contestant.many() > 0) {
      figures.trips(run(contestant, 0, 0, trips));
      var few = run(contestant, contestant.few(), size, 0);
      var many = run(contestant, contestant.many(), size, 0);
      double more = (double) (contestant.many() - contestant.few()) * size;
      figures.elements(few, many, more, size);
    }
  }

  private TimedRun run(Contestant contestant, int maps, int numbers, int tasks)
      throws IOException, InterruptedException {
    return TimedRun.of(programs, contestant, maps, numbers, tasks);
  }

  static String report(Map<String, ContestantTimes> all, List<Target> bars) {
    String line = "%-28s %17s %23s %11s %11s%n";
    var report =
        new StringBuilder(
            line.formatted(
                "map(square, ...), pool of 4",
                "start to end, ms",
                "per element, ns",
                "one task",
                "map of one"));
    report.append(line.formatted("", "wall (CPU)", "wall (CPU)", "µs", "µs"));
    for (ContestantTimes one : all.values()) {
      report.append(
          line.formatted(
              one.name(),
              pair(one.startWall() * 1e3, one.startCpu() * 1e3),
              pair(one.elementWall() * 1e9, one.elementCpu() * 1e9),
              figure(one.oneTask() * 1e6),
              figure(one.oneMap() * 1e6)));
    }
    report.append(
        """

        Start to end: the whole program, which maps five numbers. Per element: many maps of many
        numbers by a pool that is there already and warm. CPU: all processes, user and system.
        PoolMap makes its pool anew for each map and a task for each element. The results of all
        were compared.

        """);
    bars.forEach(bar -> report.append(bar).append('\n'));
    return report.toString();
  }

  private static String pair(double wall, double cpu) {
    return Double.isNaN(wall) ? "" : "%s (%s)".formatted(figure(wall), figure(cpu));
  }

  private static String figure(double value) {
    return Double.isNaN(value)
        ? ""
        : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
  }

  private static String version(Path python) throws IOException, InterruptedException {
    var process = new ProcessBuilder(python.toString(), "--version").start();
    String version = new String(process.getInputStream().readAllBytes()).strip();
    process.waitFor();
    return version + " (" + python + ")";
  }
}
