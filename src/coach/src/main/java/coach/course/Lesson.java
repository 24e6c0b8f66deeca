package coach.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A lesson, with its part of the solutions.
 *
 * @param workbook the workbook that it belongs to
 * @param name its folder's name, {@code 03-pools}
 */
public record Lesson(Workbook workbook, String name) {

  /** Its number, {@code 03}. */
  public String number() {
    return name.substring(0, 2);
  }

  public Path folder() {
    return workbook.root().resolve("lessons").resolve(name);
  }

  public Path solution() {
    return workbook.root().resolve("solutions").resolve(name);
  }

  public Path readme() {
    return folder().resolve("README.md");
  }

  public LessonPage page() throws IOException {
    return LessonPage.of(readme());
  }

  /** Whatever is shipped is an exercise. In the order of their numbers. */
  public List<Exercise> exercises() throws IOException {
    var exercises = new ArrayList<Exercise>();
    for (Path shipped : sources(solution().resolve("shipped"))) {
      exercises.add(Exercise.in(this, simpleName(shipped)));
    }
    exercises.sort(Exercise.BY_NUMBER);
    return List.copyOf(exercises);
  }

  /** The programs to be run and changed, by name. */
  List<Path> examples() throws IOException {
    return sources(folder().resolve("examples"));
  }

  /** The simple names of its tests. Their helpers have a package of their own, {@code scenes}. */
  public Set<String> tests() throws IOException {
    Path tests = folder().resolve("src/test/java");
    if (!Files.isDirectory(tests)) {
      return Set.of();
    }
    try (var files = Files.walk(tests)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().endsWith("scenes"))
          .map(Lesson::simpleName)
          .collect(Collectors.toSet());
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** {@code PoolMap} of {@code …/PoolMap.java}. */
  public static String simpleName(Path source) {
    return source.getFileName().toString().replaceFirst("\\.java$", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
