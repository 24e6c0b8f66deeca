package bench.jmh;

import bench.ModeOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import measure.Benchmarks;
import measure.ExerciseBenchmark;
import measure.Json;
import measure.Machine;
import measure.MeasuredAnswer;
import measure.MeasuringException;
import measure.MeasuringMode;
import measure.MeasuringResult;
import workbook.Workbook;

/**
 * Measures reference solutions beside a plain loop and other answers, one after the other, prints a
 * table for each exercise, and keeps the figures as JSON.
 */
final class BenchmarkCommand {
  private BenchmarkCommand() {}

  /**
   * Only what the properties {@code lesson} (a folder's name) and {@code exercise} ({@code
   * 03-pools/PoolMap}) name, where they are set and not empty.
   *
   * @param args the workbook's root, the folder for the results, and a mode, as {@link ModeOption}
   *     knows it
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      var mode = ModeOption.named(args[2]);
      var chosen = chosen(Path.of(args[0]), property("lesson"), property("exercise"));
      run(chosen, mode, Files.createDirectories(Path.of(args[1])));
    } catch (MeasuringException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<ExerciseBenchmark> chosen, MeasuringMode mode, Path folder)
      throws IOException, InterruptedException, MeasuringException {
    IO.println("Machine: " + Machine.here());
    if (!mode.leftOut().isEmpty()) {
      IO.println(mode.leftOut());
    }
    var outcomes = new ArrayList<MeasuringResult>();
    for (ExerciseBenchmark benchmark : chosen) {
      var subjects = new ArrayList<>(List.of(benchmark.reference()));
      subjects.addAll(benchmark.beside());
      outcomes.add(measure(benchmark, subjects, mode));
      IO.println("\n" + ResultTable.of(outcomes.getLast()));
      keep(outcomes, folder.resolve("bench.json"));
    }
    IO.println("Kept in " + folder.resolve("bench.json"));
  }

  private static MeasuringResult measure(
      ExerciseBenchmark benchmark, List<MeasuredAnswer> subjects, MeasuringMode mode)
      throws InterruptedException, MeasuringException {
    try (var measuring = benchmark.measuring(subjects, mode, IO::println);
        var _ = StopOnShutdown.stops(measuring)) {
      return measuring.outcome();
    }
  }

  /** After each exercise, so that a run that is stopped leaves what it has. */
  private static void keep(List<MeasuringResult> outcomes, Path file) throws IOException {
    Files.writeString(file, Json.write(outcomes.stream().map(MeasuringResult::toJson).toList()));
  }

  private static String property(String name) {
    return System.getProperty(name, "").strip();
  }

  static List<ExerciseBenchmark> chosen(Path root, String lesson, String exercise)
      throws IOException {
    var all = new Benchmarks(new Workbook(root)).all();
    var chosen =
        all.stream()
            .filter(b -> lesson.isEmpty() || b.lesson().equals(lesson))
            .filter(b -> exercise.isEmpty() || b.toString().equals(exercise))
            .toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "No benchmark of that name. -Dlesson=03-pools or -Dexercise=03-pools/PoolMap choose among"
              + " "
              + all.stream().map(ExerciseBenchmark::toString).collect(Collectors.joining(", ")));
    }
    return chosen;
  }
}
