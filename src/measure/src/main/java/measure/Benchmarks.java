package measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.Exercise;
import workbook.Lesson;
import workbook.Workbook;

/**
 * The benchmarks that a workbook has: {@code src/bench/src/main/java/bench/pools/PoolMapBenchmark}
 * is that of the exercise PoolMap of the lesson 03-pools. Read afresh each time.
 */
public final class Benchmarks {
  private final Workbook workbook;

  /** Nothing is read yet. */
  public Benchmarks(Workbook workbook) {
    this.workbook = workbook;
  }

  /** The benchmark of an exercise; empty where speed is not the point of it. */
  public Optional<ExerciseBenchmark> of(Exercise exercise) throws IOException {
    Path source =
        sources(workbook)
            .resolve("bench")
            .resolve(exercise.lesson().packageName())
            .resolve(exercise.name() + "Benchmark.java");
    return Files.isRegularFile(source)
        ? Optional.of(ExerciseBenchmark.in(exercise, source))
        : Optional.empty();
  }

  /** All of the workbook, lesson by lesson, by the exercises' names. */
  public List<ExerciseBenchmark> all() throws IOException {
    var found = new ArrayList<ExerciseBenchmark>();
    for (Lesson lesson : workbook.lessons()) {
      var exercises = new ArrayList<>(lesson.exercises());
      exercises.sort(Comparator.comparing(Exercise::name));
      for (Exercise exercise : exercises) {
        found.addAll(of(exercise).stream().toList());
      }
    }
    return found;
  }

  /** The root of the benchmarks' sources. */
  static Path sources(Workbook workbook) {
    return workbook.root().resolve("src/bench/src/main/java");
  }
}
