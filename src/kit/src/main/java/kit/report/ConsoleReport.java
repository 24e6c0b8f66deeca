package kit.report;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kit.Exercise;
import kit.Rejection;
import kit.text.TextColumns;
import kit.text.TruncatedText;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.TestAbortedException;

/**
 * Prints a lesson's verdicts to be read in a terminal: an exercise a paragraph, no stack trace.
 * Silent unless the system property {@code kit.report} is {@code true}, as the lessons' Maven build
 * sets it: an IDE shows the same messages in its own way.
 */
public final class ConsoleReport implements TestExecutionListener {
  private static final int COLUMNS = 76;
  private static final String INDENT = "      ";

  private final PrintStream out;
  private final boolean on;
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

  /** What one exercise came to; {@code said} is empty where it passed. */
  private record Verdict(String exercise, Class<?> test, String step, Optional<Throwable> said) {
    boolean passed() {
      return said.isEmpty();
    }
  }

  /** Made by the launcher, through its service file. */
  public ConsoleReport() {
    this(System.out, Boolean.getBoolean("kit.report"));
  }

  public ConsoleReport(PrintStream out, boolean on) {
    this.out = out;
    this.on = on;
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult result) {
    if (!on) {
      return;
    }
    if (id.isTest()) {
      testFinished(id, result);
    } else if (id.getSource().orElse(null) instanceof ClassSource source) {
      classFinished(source, result);
    }
  }

  private void testFinished(TestIdentifier id, TestExecutionResult result) {
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL
        && id.getSource().orElse(null) instanceof MethodSource source) {
      var test = source.getJavaClass();
      verdicts.putIfAbsent(
          test.getName(),
          new Verdict(nameOf(test), test, id.getDisplayName(), result.getThrowable()));
    }
  }

  private void classFinished(ClassSource source, TestExecutionResult result) {
    var test = source.getJavaClass();
    var verdict =
        verdicts.computeIfAbsent(
            test.getName(), _ -> new Verdict(nameOf(test), test, "", result.getThrowable()));
    print(verdict);
  }

  private static String nameOf(Class<?> test) {
    var exercise = test.getAnnotation(Exercise.class);
    return exercise == null ? test.getSimpleName() : exercise.value();
  }

  private void print(Verdict verdict) {
    var said = verdict.said().orElse(null);
    switch (said) {
      case null -> out.println("\n  " + verdict.exercise() + ": passed");
      case Rejection r when r.unsolved() -> {
        out.println("\n  " + verdict.exercise() + ": to do");
        out.println(wrapped(r.getMessage()));
      }
      case TestAbortedException undecided -> {
        out.println("\n  " + verdict.exercise() + ": can't judge, at \"" + verdict.step() + "\"");
        out.println(wrapped(undecided.getMessage()));
      }
      default -> {
        out.println("\n  " + verdict.exercise() + ": not yet, at \"" + verdict.step() + "\"");
        out.println(wrapped(said instanceof Rejection r ? r.sentences() : said.toString()));
        if (said instanceof Rejection r) {
          r.picture().ifPresent(picture -> out.println("\n" + drawn(picture, out.charset())));
        }
      }
    }
    out.flush();
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (!on || verdicts.isEmpty()) {
      return;
    }
    long passed = verdicts.values().stream().filter(Verdict::passed).count();
    out.printf("%n  %d of %d exercises passed.", passed, verdicts.size());
    verdicts.values().stream()
        .filter(v -> !v.passed())
        .findFirst()
        .ifPresentOrElse(
            v -> out.printf(" Go on with %s:%n      %s%n%n", v.exercise(), fileOf(v.test())),
            () -> out.printf(" The lesson is done.%n%n"));
    out.flush();
  }

  /** Where the exercise stands, by the workbook's rule: the name of its test without "Test". */
  private static String fileOf(Class<?> test) {
    String path = test.getName().replaceFirst("Test$", "").replace('.', '/') + ".java";
    return Path.of(System.getProperty("user.dir", ""), "src/main/java").resolve(path).toString();
  }

  /** The picture in characters that the console has; a line keeps its length. */
  static String drawn(String picture, Charset console) {
    var encoder = console.newEncoder();
    return picture
        .codePoints()
        .map(c -> encoder.canEncode(Character.toString(c)) ? c : plain(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .indent(2)
        .stripTrailing();
  }

  private static int plain(int c) {
    return switch (c) {
      case '│' -> '|';
      case '─' -> '-';
      case '┼' -> '+';
      case '→' -> '>';
      case '✗' -> 'x';
      case '…' -> '~';
      case '⋮' -> ':';
      default -> '?';
    };
  }

  /** The text in lines of at most {@value #COLUMNS} characters; its own line breaks stay. */
  public static String wrapped(String text) {
    String shortened = TruncatedText.shortened(text, TruncatedText.MOST);
    return String.join("\n", TextColumns.wrapped(shortened, INDENT, COLUMNS)).stripTrailing();
  }
}
