package bench.calibration;

import bench.ModeOption;
import bench.calibration.CallTimer.Times;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import measure.Json;
import measure.Machine;

/**
 * Sets the speed-up of compute-bound reference solutions beside that of a loop which needs nothing
 * but cores: what the loop doesn't reach, because cores share a clock rate, a cache or a
 * hypervisor, no answer can. All loads take their turns in each round, in one JVM.
 */
final class Calibration {
  private static final int WARM_UPS = 3;

  private final int rounds;
  private final long window;
  private final List<Integer> threads;
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Map<String, List<Times>> times = new HashMap<>();

  /**
   * @param window how many nanoseconds a load is kept up, about
   * @param threads 1 and more
   */
  Calibration(int rounds, long window, List<Integer> threads) {
    this.rounds = rounds;
    this.window = window;
    this.threads = threads;
  }

  /**
   * @param args the folder for the results, and {@code quick} or {@code full}
   */
  public static void main(String[] args) throws Exception {
    boolean full = ModeOption.named(args[1]).rounds() > 1;
    var machine = Machine.here();
    var counts = new TreeSet<>(List.of(1, 2, machine.processors()));
    var calibration =
        new Calibration(full ? 15 : 3, full ? 400_000_000 : 80_000_000, List.copyOf(counts));
    IO.println("Machine: " + machine);
    if (!full) {
      IO.println("Quick: three short rounds, and CPU time has steps of 10 ms. No figures to keep.");
    }
    var findings = calibration.findings(Workloads.all(calibration.threads));
    IO.print("\n" + report(findings));
    Path file = Files.createDirectories(Path.of(args[0])).resolve("calibration.json");
    var json =
        Json.object(
            "machine",
            machine.toJson(),
            "mode",
            args[1],
            "rounds",
            calibration.rounds,
            "findings",
            findings.stream().map(Efficiency::toJson).toList());
    Files.writeString(file, Json.write(json));
    IO.println("Kept in " + file);
  }

  /** Runs all rounds; ends the loads. */
  List<Efficiency> findings(List<Workload> loads) throws Exception {
    try {
      for (int round = -WARM_UPS; round < rounds; round++) {
        for (Workload load : loads) {
          turn(load, round);
        }
      }
    } finally {
      loads.forEach(load -> load.ending().run());
    }
    return loads.stream().flatMap(load -> findings(load.name()).stream()).toList();
  }

  private void turn(Workload load, int round) throws Exception {
    if (round < 0) {
      // One thread's time says how often a turn repeats the work; the last warm-up counts.
      long once = CallTimer.of(load.byThreads().get(1), 1).wall();
      repeats.put(load.name(), (int) Math.max(1, window / once));
    }
    measure(load.name() + " plain", load.plain(), load, round);
    for (int n : threads) {
      measure(load.name() + " " + n, load.byThreads().get(n), load, round);
    }
  }

  private void measure(String key, Callable<?> call, Workload load, int round) throws Exception {
    var taken = CallTimer.of(call, repeats.get(load.name()));
    if (round >= 0) {
      times.computeIfAbsent(key, _ -> new ArrayList<>()).add(taken);
    }
  }

  private List<Efficiency> findings(String load) {
    return threads.stream()
        .filter(n -> n > 1)
        .map(n ->
            Efficiency.of(
                load,
                n,
                times.get(load + " plain"),
                times.get(load + " 1"),
                times.get(load + " " + n)))
        .toList();
  }

  static String report(List<Efficiency> findings) {
    String line = "%-28s %7s %9s %9s %10s %10s  %s%n";
    var table =
        new StringBuilder(
            line.formatted(
                "", "threads", "speed-up", "of limit", "over plain", "inflation", "95 %, 5 %"));
    for (Efficiency one : findings) {
      boolean isLoop = one.load().equals(Workloads.LOOP);
      var loop = loopOf(findings, one.threads());
      table.append(
          line.formatted(
              isLoop ? "the machine's limit (loop)" : one.load(),
              one.threads(),
              figure("%.2f", one.speedUp()),
              isLoop ? "" : figure("%.1f %%", 100 * one.shareOf(loop)),
              figure("%.2f", one.overPlain()),
              figure("%.1f %%", 100 * one.inflation()),
              isLoop ? "" : one.holds(loop) ? "holds" : "does not hold"));
    }
    return table.toString();
  }

  private static String figure(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static Efficiency loopOf(List<Efficiency> findings, int threads) {
    return findings.stream()
        .filter(f -> f.load().equals(Workloads.LOOP) && f.threads() == threads)
        .findFirst()
        .orElseThrow();
  }
}
