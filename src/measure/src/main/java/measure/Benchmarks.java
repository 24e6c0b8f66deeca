package measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The benchmarks that a workbook has: {@code src/bench/src/main/java/bench/pools/PoolMapBenchmark}
 * is that of the exercise PoolMap of the lesson 03-pools. Read afresh each time.
 */
public final class Benchmarks {
  private static final String SUFFIX = "Benchmark.java";

  private final Path root;

  /**
   * Nothing is read yet.
   *
   * @param root of the workbook: the folder with {@code lessons} and {@code solutions}
   */
  public Benchmarks(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * The benchmark of an exercise; empty where speed is not the point of it.
   *
   * @param lesson the lesson's folder, {@code 03-pools}
   * @param exercise its simple name, {@code PoolMap}
   */
  public Optional<ExerciseBenchmark> of(String lesson, String exercise) throws IOException {
    Path source = folder(lesson).resolve(exercise + SUFFIX);
    return Files.isRegularFile(source)
        ? Optional.of(ExerciseBenchmark.in(root, lesson, exercise, source))
        : Optional.empty();
  }

  /** All of a lesson, by name; empty if there are none, or no such lesson. */
  public List<ExerciseBenchmark> of(String lesson) throws IOException {
    var found = new ArrayList<ExerciseBenchmark>();
    if (Files.isDirectory(folder(lesson))) {
      try (var files = Files.list(folder(lesson))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(SUFFIX)) {
            found.addAll(of(lesson, name.replace(SUFFIX, "")).stream().toList());
          }
        }
      }
    }
    return found;
  }

  /** All of the workbook, lesson by lesson. */
  public List<ExerciseBenchmark> all() throws IOException {
    var found = new ArrayList<ExerciseBenchmark>();
    try (var folders = Files.list(root.resolve("lessons"))) {
      for (Path lesson : folders.filter(Files::isDirectory).sorted().toList()) {
        found.addAll(of(lesson.getFileName().toString()));
      }
    }
    return found;
  }

  private Path folder(String lesson) {
    return root.resolve("src/bench/src/main/java/bench").resolve(packageOf(lesson));
  }

  /** A lesson's package is the word of its folder: {@code pools} of {@code 03-pools}. */
  static String packageOf(String lesson) {
    return lesson.replaceFirst("^\\d+-", "").replace("-", "");
  }
}
