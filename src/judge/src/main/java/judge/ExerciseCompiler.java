package judge;

import static javax.tools.StandardLocation.CLASS_OUTPUT;
import static javax.tools.StandardLocation.CLASS_PATH;
import static javax.tools.StandardLocation.SOURCE_PATH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Compiles one exercise's test, and of the lesson only what that test needs: other exercises may be
 * half done. One file manager lives as long as this does, because reading the jars is what takes
 * time. Thread-safe: one compilation at a time.
 */
final class ExerciseCompiler implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-g", "-parameters", "-Xlint:none", "-implicit:class");

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;

  /**
   * Opens the tools' jars.
   *
   * @param compiler null if this Java has none
   * @throws IllegalStateException if it is null
   */
  ExerciseCompiler(JavaCompiler compiler) throws IOException {
    if (compiler == null) {
      throw new IllegalStateException(
          "This Java has no compiler: it is a JRE. Start the workbook with a JDK, 25 or newer (now:"
              + " "
              + System.getProperty("java.home")
              + ").");
    }
    this.compiler = compiler;
    files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    files.setLocationFromPaths(CLASS_PATH, ClassPath.ofTests());
  }

  /** Puts the classes into the folder; returns the errors, none if it worked. */
  synchronized List<Verdict.Problem> compile(Submission submission, PrivateFolder folder)
      throws IOException {
    // The first folder that has a source wins: so the replacements come first.
    var roots = List.of(folder.sources(), submission.mainSources(), submission.testSources());
    files.setLocationFromPaths(SOURCE_PATH, roots);
    files.setLocationFromPaths(CLASS_OUTPUT, List.of(folder.classes()));
    var said = new DiagnosticCollector<JavaFileObject>();
    var test = files.getJavaFileObjects(submission.testFile());
    boolean compiled = compiler.getTask(null, files, said, OPTIONS, null, test).call();
    if (compiled) {
      return List.of();
    }
    var errors =
        said.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
    var problems = first(errors, submission).stream().map(d -> problem(d, roots)).toList();
    return problems.isEmpty()
        ? List.of(new Verdict.Problem("", 0, 0, "the compiler does not say why", ""))
        : problems;
  }

  /** If the exercise has errors, those of the test only follow from them and would bury them. */
  private static List<Diagnostic<? extends JavaFileObject>> first(
      List<Diagnostic<? extends JavaFileObject>> errors, Submission submission) {
    var tests = full(submission.testSources());
    var ofExercise =
        errors.stream()
            .filter(d -> d.getSource() == null || !fileOf(d.getSource()).startsWith(tests))
            .toList();
    return ofExercise.isEmpty() ? errors : ofExercise;
  }

  private static Verdict.Problem problem(
      Diagnostic<? extends JavaFileObject> said, List<Path> roots) {
    var place = Place.of(said);
    return new Verdict.Problem(
        nameOf(said.getSource(), roots),
        place.line(),
        place.column(),
        said.getMessage(Locale.ENGLISH),
        said.getCode());
  }

  private static String nameOf(JavaFileObject source, List<Path> roots) {
    if (source == null) {
      return "";
    }
    var file = fileOf(source);
    return roots.stream()
        .map(ExerciseCompiler::full)
        .filter(file::startsWith)
        .map(root -> Submission.slashed(root.relativize(file)))
        .findFirst()
        .orElse(file.toString());
  }

  private static Path fileOf(JavaFileObject source) {
    return full(Path.of(source.toUri()));
  }

  private static Path full(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Override
  public synchronized void close() throws IOException {
    files.close();
  }

  /** Counted in characters of the text: the compiler's own columns go on by eight at a tab. */
  private record Place(long line, long column) {

    static Place of(Diagnostic<? extends JavaFileObject> said) {
      if (said.getSource() == null || said.getPosition() == Diagnostic.NOPOS) {
        return new Place(0, 0);
      }
      try {
        var before = said.getSource().getCharContent(true).subSequence(0, (int) said.getPosition());
        long lines = Stream.of(before.toString().split("\r\n|\r|\n", -1)).count();
        int start = Math.max(last('\n', before), last('\r', before)) + 1;
        return new Place(lines, before.length() - start + 1);
      } catch (IOException | IndexOutOfBoundsException e) {
        return new Place(Math.max(0, said.getLineNumber()), Math.max(0, said.getColumnNumber()));
      }
    }

    private static int last(char end, CharSequence text) {
      return text.toString().lastIndexOf(end);
    }
  }
}
