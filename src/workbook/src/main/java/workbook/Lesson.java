package workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A lesson, with its part of the solutions.
 *
 * @param workbook the workbook that it belongs to
 * @param name its folder's name, {@code 03-pools}
 */
public record Lesson(Workbook workbook, String name) {

  /** Its number as exercises are numbered by it: 3 of {@code 03-pools}. */
  public int number() {
    return Integer.parseInt(numberText());
  }

  /** Its number with both digits, {@code 03}. */
  public String numberText() {
    return name.substring(0, 2);
  }

  /** What its folder is called behind the number: {@code pools} of {@code 03-pools}. */
  public String shortName() {
    return name.substring(3);
  }

  /** Its package: the short name without hyphens. */
  public String packageName() {
    return shortName().replace("-", "");
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

  /** The page about its solutions. */
  public Path walkThrough() {
    return solution().resolve("README.md");
  }

  public Path pom() {
    return folder().resolve("pom.xml");
  }

  /** The root of what learners edit and of what they are given: {@code src/main/java}. */
  public Path mainSources() {
    return folder().resolve("src/main/java");
  }

  public Path testSources() {
    return folder().resolve("src/test/java");
  }

  /** The root of the reference solutions. */
  public Path referenceSources() {
    return solution().resolve("src/main/java");
  }

  public Path examplesFolder() {
    return folder().resolve("examples");
  }

  /** Where the exercises lie as they were shipped. */
  public Path shipped() {
    return solution().resolve("shipped");
  }

  /** Its text; a page with nothing on it if there is none. */
  public LessonPage page() throws IOException {
    return LessonPage.read(readme());
  }

  /** The text about its solutions; a page with nothing on it if there is none. */
  public LessonPage walkThroughPage() throws IOException {
    return LessonPage.read(walkThrough());
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

  /** The exercise that has that simple name, {@code PoolMap}. */
  public Optional<Exercise> exercise(String simpleName) throws IOException {
    return exercises().stream().filter(e -> e.name().equals(simpleName)).findFirst();
  }

  /** Its examples, in the order in which they are read; but for {@link #packagedExamples}. */
  public List<Example> examples() throws IOException {
    return examplesIn(examplesFolder());
  }

  /**
   * Those that can't be one compact file with the JDK alone, as a benchmark: they are in the
   * lesson's package. Maven compiles them, and runs them when it is asked to.
   */
  public List<Example> packagedExamples() throws IOException {
    return examplesIn(examplesFolder().resolve(packageName()));
  }

  private List<Example> examplesIn(Path folder) throws IOException {
    return FolderListing.sourcesIn(folder).stream().map(file -> new Example(this, file)).toList();
  }

  /** The simple names of its tests. Their helpers have a package of their own, {@code scenes}. */
  public Set<String> testClasses() throws IOException {
    return FolderListing.sourcesUnder(testSources()).stream()
        .filter(file -> !file.getParent().endsWith("scenes"))
        .map(Lesson::simpleName)
        .collect(Collectors.toSet());
  }

  /** {@code PoolMap} of {@code …/PoolMap.java}. */
  static String simpleName(Path source) {
    return source.getFileName().toString().replaceFirst("\\.java$", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
