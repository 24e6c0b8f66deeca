package judge.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What is to be judged: an exercise of a lesson, and the sources that take the place of the
 * lesson's own.
 *
 * @param lesson the lesson's folder, with {@code src/main/java} and {@code src/test/java}; only
 *     read
 * @param exercise the exercise's simple name, {@code PoolMap}; its test is the one {@code
 *     PoolMapTest.java} under {@code src/test/java}
 * @param sources text by path relative to {@code src/main/java}, with slashes: {@code
 *     pools/PoolMap.java}; empty to judge the lesson as it stands
 */
public record Submission(Path lesson, String exercise, Map<String, String> sources) {
  private static final Pattern SOURCE = Pattern.compile("([^/\\\\:.]+/)*[^/\\\\:.]+\\.java");

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the exercise is no Java identifier, or a source's path is
   *     not that of a {@code .java} file below {@code src/main/java}
   */
  public Submission {
    Objects.requireNonNull(lesson);
    if (!SourceVersion.isIdentifier(exercise)) {
      throw new IllegalArgumentException("not the simple name of an exercise: " + exercise);
    }
    sources = Map.copyOf(sources);
    for (String path : sources.keySet()) {
      if (!SOURCE.matcher(path).matches()) {
        throw new IllegalArgumentException("not a source below src/main/java: " + path);
      }
    }
  }

  /**
   * The exercise with all {@code .java} files of a folder in the place of the lesson's own. What
   * lies in the folder itself belongs to the exercise's package, as answers are kept: {@code
   * waits-in-the-loop/PoolMap.java}; what lies deeper has the path that it has there, as under
   * {@code src/main/java}.
   *
   * @throws IllegalArgumentException as the constructor, or if the lesson has no such exercise
   * @throws IOException if a file can't be read as UTF-8
   */
  public static Submission ofFolder(Path lesson, String exercise, Path folder) throws IOException {
    String home = new Submission(lesson, exercise, Map.of()).testPackage().replace('.', '/');
    var sources = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String path = slashed(folder.relativize(file));
        boolean flat = !path.contains("/") && !home.isEmpty();
        sources.put(flat ? home + "/" + path : path, Files.readString(file));
      }
    }
    return new Submission(lesson, exercise, sources);
  }

  public Path mainSources() {
    return lesson.resolve("src/main/java");
  }

  public Path testSources() {
    return lesson.resolve("src/test/java");
  }

  /**
   * The exercise's test.
   *
   * @throws IllegalArgumentException if there is none, or more than one
   */
  Path testFile() throws IOException {
    String name = exercise + "Test.java";
    if (!Files.isDirectory(testSources())) {
      throw new IllegalArgumentException("not a lesson, it has no src/test/java: " + lesson);
    }
    try (var files = Files.walk(testSources())) {
      var found = files.filter(f -> f.getFileName().toString().equals(name)).toList();
      if (found.size() != 1) {
        throw new IllegalArgumentException(
            "%s should have one %s, it has %d".formatted(testSources(), name, found.size()));
      }
      return found.getFirst();
    }
  }

  /** Whether a source, named by its path, is the learner's. */
  public boolean isOfAnswer(String source) {
    return sources.containsKey(source) || isExercise(source);
  }

  /** Whether a source, named by its path, is the exercise's own. */
  public boolean isExercise(String source) {
    String own = exercise + ".java";
    return source.equals(own) || source.endsWith("/" + own);
  }

  /** The fully qualified name of the exercise's test class. */
  public String testClass() throws IOException {
    return testPath().replaceFirst("\\.java$", "").replace('/', '.');
  }

  /** The exercise's test, relative to the test sources, with slashes. */
  public String testPath() throws IOException {
    return slashed(testSources().relativize(testFile()));
  }

  private String testPackage() throws IOException {
    String test = testClass();
    return test.substring(0, Math.max(0, test.lastIndexOf('.')));
  }

  public static String slashed(Path relative) {
    return relative.toString().replace('\\', '/');
  }
}
