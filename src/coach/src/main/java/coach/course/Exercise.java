package coach.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * An exercise with all that belongs to it.
 *
 * @param lesson the lesson that it belongs to
 * @param name its simple name, {@code PoolMap}
 * @param packageName its package, {@code pools}
 * @param title number and name, as its test is annotated: {@code 3.1 PoolMap}; the name alone if
 *     its test doesn't say
 */
public record Exercise(Lesson lesson, String name, String packageName, String title) {
  /** By number (3.2 before 3.10), those without one last. */
  static final Comparator<Exercise> BY_NUMBER =
      Comparator.comparingInt(Exercise::place).thenComparing(Exercise::name);

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern ANNOTATION = Pattern.compile("@Exercise\\(\"([^\"]*)\"\\)");
  private static final Pattern TITLE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}) \\w+");

  static Exercise in(Lesson lesson, String name) throws IOException {
    Path shipped = lesson.solution().resolve("shipped").resolve(name + ".java");
    var untitled = new Exercise(lesson, name, packageOf(TextFiles.page(shipped)), name);
    var annotation = ANNOTATION.matcher(TextFiles.page(untitled.test()));
    return annotation.find()
        ? new Exercise(lesson, name, untitled.packageName, annotation.group(1))
        : untitled;
  }

  /** The package that a source says it is in; empty if it says nothing. */
  public static String packageOf(String source) {
    var declaration = PACKAGE.matcher(source);
    return declaration.find() ? declaration.group(1) : "";
  }

  private int place() {
    var numbered = TITLE.matcher(title);
    return numbered.matches() ? Integer.parseInt(numbered.group(2)) : Integer.MAX_VALUE;
  }

  /** Its lasting name, which progress is kept by: lessons and numbers may change. */
  public String id() {
    return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
  }

  /** Its path below {@code src/main/java}, with slashes. */
  public String path() {
    return id() + ".java";
  }

  /** What the learner edits. */
  public Path file() {
    return lesson.folder().resolve("src/main/java").resolve(path());
  }

  public Path test() {
    return lesson.folder().resolve("src/test/java").resolve(id() + "Test.java");
  }

  public Path shipped() {
    return lesson.solution().resolve("shipped").resolve(name + ".java");
  }

  public Path reference() {
    return lesson.solution().resolve("src/main/java").resolve(path());
  }

  /** The file to edit, as the learner is told of it. */
  public String shownFile() {
    return lesson.workbook().shown(file());
  }

  @Override
  public String toString() {
    return title;
  }
}
