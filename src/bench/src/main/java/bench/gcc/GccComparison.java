package bench.gcc;

import bench.ModeOption;
import capstones.Measurements;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import measure.Json;
import measure.Machine;
import measure.RecursiveDelete;

/**
 * Runs the programs of lesson 15 in Java and in C, round by round in turn, and tells how their CPU
 * times compare. Without a C compiler, only those in Java run.
 */
final class GccComparison {
  private final Path root;
  private final Path folder;
  private final int rounds;
  private final boolean gcc;

  private GccComparison(Path root, Path folder, int rounds) throws InterruptedException {
    this.root = root;
    this.folder = folder;
    this.rounds = rounds;
    gcc = hasGcc();
  }

  /**
   * Compares.
   *
   * @param args the workbook's root, the folder for the results, and {@code quick} or {@code full}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean full = ModeOption.named(args[2]).rounds() > 1;
    Path folder = Files.createTempDirectory("many-hands-gcc").toRealPath();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RecursiveDelete.delete(folder)));
    var comparison = new GccComparison(Path.of(args[0]), folder, full ? 5 : 1);
    IO.println("Machine: " + Machine.here());
    if (!comparison.gcc) {
      IO.println("There is no gcc here, so nothing is compared with C.");
    }
    Map<String, Double> medians = new TreeMap<>();
    medians.putAll(comparison.measure(comparison.aggregates(full ? 10_000_000 : 1_000_000)));
    medians.putAll(comparison.measure(comparison.convolutions(full ? 20 : 5)));
    Path file = Files.createDirectories(Path.of(args[1])).resolve("gcc.json");
    Files.writeString(
        file, Json.write(Json.object("machine", Machine.here().toJson(), "cpuSeconds", medians)));
    IO.println("Kept in " + file);
  }

  private static boolean hasGcc() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("gcc", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<Contestant> aggregates(int lines) throws IOException, InterruptedException {
    Path file = folder.resolve("measurements.txt");
    Measurements.write(file, lines, 400);
    var all = new ArrayList<Contestant>();
    String what = "Aggregate, %,d lines, ".formatted(lines);
    for (int workers : new int[] {1, 2}) {
      List<String> args = List.of(file.toString(), "" + workers);
      String with = what + workers + (workers == 1 ? " worker, " : " workers, ");
      all.add(new Contestant(with + "reference", java("", "AggregateProgram", args)));
      all.add(
          new Contestant(
              with + "fast", java("Aggregate/eight-bytes-at-a-time", "AggregateProgram", args)));
      if (gcc) {
        all.add(new Contestant(with + "gcc -O3", program("aggregate", args)));
      }
    }
    return all;
  }

  private List<Contestant> convolutions(int times) throws IOException, InterruptedException {
    var all = new ArrayList<Contestant>();
    for (int workers : new int[] {1, 2}) {
      List<String> args = List.of("3840", "2160", "" + workers, "" + times);
      String with =
          "Convolve, 5 by 5, 4K, " + workers + (workers == 1 ? " worker, " : " workers, ");
      all.add(new Contestant(with + "reference", java("", "ConvolveProgram", args)));
      if (gcc) {
        all.add(new Contestant(with + "gcc -O3", program("convolve", args)));
      }
    }
    return all;
  }

  /** The command that runs a program with the reference, or with another right answer. */
  private List<String> java(String answer, String program, List<String> args) throws IOException {
    String classPath = System.getProperty("java.class.path");
    if (!answer.isEmpty()) {
      Path classes = Files.createDirectories(folder.resolve(answer));
      Path source = root.resolve("solutions/15-capstones/right").resolve(answer);
      String file = source.resolve(answer.split("/")[0] + ".java").toString();
      var compiler = ToolProvider.getSystemJavaCompiler();
      if (compiler.run(null, null, null, "-cp", classPath, "-d", classes.toString(), file) != 0) {
        throw new IOException("not compiled: " + file);
      }
      classPath = classes + File.pathSeparator + classPath;
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, "bench.gcc." + program));
    command.addAll(args);
    return command;
  }

  private List<String> program(String name, List<String> args)
      throws IOException, InterruptedException {
    Path source = folder.resolve(name + ".c");
    Path program = folder.resolve(name);
    if (!Files.exists(program)) {
      try (InputStream text = GccComparison.class.getResourceAsStream(name + ".c")) {
        Files.copy(text, source);
      }
      Process gcc =
          new ProcessBuilder("gcc", "-O3", "-fopenmp", "-o", program.toString(), source.toString())
              .inheritIO()
              .start();
      if (gcc.waitFor() != 0) {
        throw new IOException("gcc could not compile " + name + ".c");
      }
    }
    var command = new ArrayList<String>(List.of(program.toString()));
    command.addAll(args);
    return command;
  }

  private Map<String, Double> measure(List<Contestant> all)
      throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      for (Contestant one : all) {
        one.run();
        if (!one.result().equals(all.getFirst().result())) {
          throw new IOException(
              "%s computed %s, and %s computed %s"
                  .formatted(
                      one.name(), one.result(), all.getFirst().name(), all.getFirst().result()));
        }
      }
    }
    Map<String, Double> medians = new TreeMap<>();
    for (Contestant one : all) {
      medians.put(one.name(), one.median());
      IO.println("%-50s %8.3f CPU seconds".formatted(one.name(), one.median()));
    }
    return medians;
  }
}
