package check.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson, with its part of the solutions.
 *
 * @param workbook the workbook that it belongs to
 * @param name its folder's name, {@code 03-pools}
 */
public record Lesson(Workbook workbook, String name) {

  /** Its number as exercises are numbered by it: 3 of {@code 03-pools}. */
  public int number() {
    return Integer.parseInt(name.substring(0, 2));
  }

  /** Its package, the word of its folder. */
  public String packageName() {
    return name.substring(3);
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

  public Path main() {
    return folder().resolve("src/main/java").resolve(packageName());
  }

  Path tests() {
    return folder().resolve("src/test/java").resolve(packageName());
  }

  public Path shipped() {
    return solution().resolve("shipped");
  }

  public Path reference() {
    return solution().resolve("src/main/java").resolve(packageName());
  }

  /** Whatever is shipped is an exercise. Sorted by number, then by name. */
  public List<Exercise> exercises() throws IOException {
    var exercises = new ArrayList<Exercise>();
    for (Path file : FolderListing.sourcesIn(shipped())) {
      exercises.add(Exercise.in(this, simpleName(file)));
    }
    exercises.sort(Exercise.BY_NUMBER);
    return List.copyOf(exercises);
  }

  /** Its examples, sorted by name; but for {@link #packagedExamples}. */
  public List<Example> examples() throws IOException {
    return examplesIn(folder().resolve("examples"));
  }

  /**
   * Those that can't be one compact file with the JDK alone, as a benchmark: they are in the
   * lesson's package. Maven compiles them, and runs them when it is asked to.
   */
  public List<Example> packagedExamples() throws IOException {
    return examplesIn(folder().resolve("examples").resolve(packageName()));
  }

  private List<Example> examplesIn(Path folder) throws IOException {
    return FolderListing.sourcesIn(folder).stream().map(file -> new Example(this, file)).toList();
  }

  /** {@code PoolMap} of {@code …/PoolMap.java}. */
  static String simpleName(Path source) {
    return source.getFileName().toString().replaceFirst("\\.java$", "");
  }

  public Fault fault(Path where, String what) {
    return workbook.fault(where, what);
  }

  @Override
  public String toString() {
    return name;
  }
}
