package bench.gcc;

import bench.ModeOption;
import capstones.Measurements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import measure.Json;
import measure.Machine;
import measure.RecursiveDelete;

/**
 * Runs the programs of lesson 15 that read a file or a picture beside what else could be used,
 * round by round in turn, and tells how their CPU times compare. It says what is not there.
 */
final class GccComparison {
  private static final String GCC = "gcc -O3";
  private static final int[] WORKERS = {1, 2};

  private final SourceCompiler compiler;
  private final int rounds;
  private final boolean gcc = SourceCompiler.hasGcc();
  private final Map<String, Double> medians = new TreeMap<>();

  private GccComparison(SourceCompiler compiler, int rounds) throws InterruptedException {
    this.compiler = compiler;
    this.rounds = rounds;
  }

  /**
   * Compares.
   *
   * @param args the workbook's root, the folder for the results, and {@code quick} or {@code full}.
   *     The system property {@code lines} says how many lines the file has; without it, the mode
   *     does
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean full = ModeOption.named(args[2]).rounds() > 1;
    Path folder = Files.createTempDirectory("many-hands-gcc").toRealPath();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RecursiveDelete.delete(folder)));
    var compiler = new SourceCompiler(Path.of(args[0]), folder);
    var comparison = new GccComparison(compiler, full ? 5 : 1);
    IO.println("Machine: " + Machine.here());
    if (!comparison.gcc) {
      IO.println("There is no gcc here, so nothing is compared with C.");
    }
    String lines = System.getProperty("lines", "");
    int usual = full ? 10_000_000 : 1_000_000;
    comparison.aggregates(lines.isEmpty() ? usual : Integer.parseInt(lines));
    comparison.convolutions(full ? 20 : 5);
    Path file = Files.createDirectories(Path.of(args[1])).resolve("gcc.json");
    var kept = Json.object("machine", Machine.here().toJson(), "cpuSeconds", comparison.medians);
    Files.writeString(file, Json.write(kept));
    IO.println("Kept in " + file);
  }

  private void aggregates(int lines) throws IOException, InterruptedException {
    if (!DuckDbProgram.isThere()) {
      IO.println("There is no DuckDB here: with -Pduckdb, Maven fetches it.");
    }
    String file = compiler.folder().resolve("measurements.txt").toString();
    Measurements.write(Path.of(file), lines, 400);
    for (int workers : WORKERS) {
      List<String> args = List.of(file, "" + workers);
      var all = new ArrayList<Contestant>();
      all.add(java("reference", "", AggregateProgram.class, args));
      all.add(java("fast", "Aggregate/eight-bytes-at-a-time", AggregateProgram.class, args));
      if (gcc) {
        all.add(inC(GCC, "aggregate", SourceCompiler.USUAL, args));
      }
      if (DuckDbProgram.isThere()) {
        all.add(java("DuckDB", "", DuckDbProgram.class, args));
      }
      if (workers == 1) {
        all.add(java("wc -l", "", ShellTimes.class, List.of("wc", "-l", file)));
      }
      measure("Aggregate, %,d lines".formatted(lines), workers, all);
    }
  }

  private void convolutions(int times) throws IOException, InterruptedException {
    boolean imageMagick = ImageMagickProgram.find().isPresent();
    if (!imageMagick) {
      IO.println("There is no ImageMagick here.");
    }
    for (int workers : WORKERS) {
      List<String> args = List.of("3840", "2160", "" + workers, "" + times);
      var all = new ArrayList<Contestant>();
      all.add(java("reference", "", ConvolveProgram.class, args));
      var vectors = new ArrayList<>(args);
      vectors.add("vectors");
      all.add(java("fast, with vectors", "", ConvolveProgram.class, vectors));
      if (gcc) {
        all.add(inC(GCC, "convolve", SourceCompiler.USUAL, args));
        all.add(inC("gcc -O3 -march=native", "convolve", SourceCompiler.NATIVE, args));
      }
      if (imageMagick) {
        List<String> few = List.of(args.get(0), args.get(1), "" + workers, "3");
        all.add(java("ImageMagick", "", ImageMagickProgram.class, few));
      }
      measure("Convolve, 5 by 5, 3840 by 2160 pixels", workers, all);
    }
  }

  private Contestant java(String name, String answer, Class<?> program, List<String> args)
      throws IOException {
    return new Contestant(name, compiler.java(answer, program, args));
  }

  private Contestant inC(String name, String source, List<String> options, List<String> args)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(compiler.program(source, options).toString()));
    command.addAll(args);
    return new Contestant(name, command);
  }

  private void measure(String what, int workers, List<Contestant> all)
      throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      for (Contestant one : all) {
        one.run();
        requireSame(all.getFirst(), one);
      }
    }
    String title = what + (workers == 1 ? ", 1 worker" : ", %d workers".formatted(workers));
    IO.println("%n%-55s %12s %12s".formatted(title, "CPU seconds", "of " + GCC));
    var rival = all.stream().filter(one -> one.name().equals(GCC)).findFirst();
    for (Contestant one : all) {
      medians.put(title + ", " + one.name(), one.median());
      IO.println(
          "  %-53s %12.3f %12s"
              .formatted(
                  one.name(),
                  one.median(),
                  rival.map(r -> "%.2f".formatted(one.medianRatio(r))).orElse("")));
    }
  }

  private static void requireSame(Contestant one, Contestant other) throws IOException {
    if (!other.result().equals(one.result()) && !other.result().equals(Contestant.NO_RESULT)) {
      throw new IOException(
          "%s computed %s, and %s computed %s"
              .formatted(one.name(), one.result(), other.name(), other.result()));
    }
  }
}
