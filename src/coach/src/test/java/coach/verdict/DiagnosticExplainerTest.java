package coach.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import judge.api.Verdict.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compiler of this JDK is asked, so that a newer one with other codes is noticed. */
class DiagnosticExplainerTest {
  private static final String CLASS =
      "package mini;\nimport java.util.*;\nfinal class Greeting {\n%s\n}\n";

  @TempDir Path folder;

  private static Problem firstProblem(String source) {
    var said = new DiagnosticCollector<JavaFileObject>();
    var file =
        new SimpleJavaFileObject(
            URI.create("mem:///mini/Greeting.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
          }
        };
    ToolProvider.getSystemJavaCompiler()
        .getTask(
            null,
            null,
            said,
            List.of("-proc:none", "-d", System.getProperty("java.io.tmpdir")),
            null,
            List.of(file))
        .call();
    var first =
        said.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .findFirst()
            .orElseThrow();
    return new Problem(
        "mini/Greeting.java",
        first.getLineNumber(),
        first.getColumnNumber(),
        first.getMessage(Locale.ENGLISH),
        first.getCode());
  }

  private String explanation(Problem problem, String source) throws Exception {
    var exercise = SampleWorkbook.in(folder).greeting();
    var page = new Page();
    DiagnosticExplainer.of(exercise, source).addTo(List.of(problem), page);
    return String.join("\n", PageRenderer.lines(page, new TerminalCapabilities(100, false, true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int a = 1                                    | expected                              | Something is missing here
          int f() { return b; }                        | cant.resolve.location                 | Nothing called `b` is known
          int f() { return g(1); }                     | cant.resolve.location.args            | no method `g`
          Lst<String> a;                               | cant.resolve.location                 | The type `Lst` is not known
          int f() { return "x"; }                      | prob.found.req                        | String cannot be converted to int
          int f() { }                                  | missing.ret.stmt                      | without a `return`
          int f() { int a; return a; }                 | var.might.not.have.been.initialized   | a value on every way
          void f() { Thread.sleep(1); }                | unreported.exception.need.to.catch.or.throw | may throw InterruptedException
          void f() { 1 + 2; }                          | not.stmt                              | does nothing by itself
          void f() { int a = ; }                       | illegal.start.of.expr                 | No value can begin like this
          void f() { int a = 1; int a = 2; }           | already.defined                       | name is taken
          Runnable r = new Runnable() { };             | does.not.override.abstract            | is missing
          void f() { int a = 1; a = 2; Runnable r = () -> System.out.println(a); } | cant.ref.non.effectively.final.var | A lambda may use only
          String a = "x;                               | unclosed.str.lit                      | quotes is not closed
          int a; static int f() { return a; }          | non-static.cant.be.ref                | must be static too
          void f(int a, int b) { f(1); }                | cant.apply.symbol                     | don't fit
          void f() { String.valueOf(); }               | cant.apply.symbols                    | takes these arguments
          int f() { return 1; f(); }                   | unreachable.stmt                      | can never be reached
          int f() { return 1 \u201d 2; }               | illegal.char                          | is not Java
          """)
  void theCommonestErrorsHaveAPlainSentence(String body, String code, String words)
      throws Exception {
    String source = CLASS.formatted(body);
    var problem = firstProblem(source);
    assertEquals("compiler.err." + code, problem.code());
    String explanation = explanation(problem, source);
    assertTrue(explanation.contains(words), explanation);
    assertTrue(
        explanation.contains(
            "lessons/01-mini/src/main/java/mini/Greeting.java:4:" + problem.column()),
        explanation);
    assertTrue(explanation.contains("javac: "), explanation);
    assertTrue(explanation.lines().anyMatch(line -> line.strip().equals("^")), explanation);
  }

  @Test
  void aFileThatEndsTooEarly() throws Exception {
    String source = "package mini;\nfinal class Greeting {\n  void f() {\n}\n";
    String explanation = explanation(firstProblem(source), source);
    assertTrue(explanation.contains("closing brace `}` is missing"), explanation);
  }

  @Test
  void aBraceTooMany() throws Exception {
    String source = "package mini;\nfinal class Greeting {\n}\n}\n";
    String explanation = explanation(firstProblem(source), source);
    assertTrue(explanation.contains("A brace is out of place"), explanation);
  }

  @Test
  void aPackageThatIsNotThere() throws Exception {
    String source = "package mini;\nimport java.utl.List;\nfinal class Greeting {}\n";
    assertTrue(
        explanation(firstProblem(source), source).contains("names a package that is not there"));
  }

  @Test
  void anExerciseInAnotherPackage() throws Exception {
    String source = "package maxi;\nfinal class Greeting {}\n";
    var problem =
        new Problem(
            "mini/GreetingTest.java", 9, 1, "cannot access Greeting", "compiler.err.cant.access");
    String explanation = explanation(problem, source);
    assertTrue(
        explanation.contains("The file must begin with `package mini;`: it says `package maxi;`."),
        explanation);
    assertTrue(
        explanation.contains("lessons/01-mini/src/test/java/mini/GreetingTest.java:9:1"),
        explanation);
  }

  @Test
  void anExerciseThatWasRenamedOrEmptied() throws Exception {
    var problem =
        new Problem(
            "mini/GreetingTest.java", 9, 1, "cannot find symbol", "compiler.err.cant.resolve");
    assertTrue(
        explanation(problem, "package mini;\nclass Greetings {}\n")
            .contains("has no class `Greeting` any more"));
    assertTrue(explanation(problem, "").contains("The file is empty."));
    assertTrue(
        explanation(problem, "package mini;\nclass Greeting {}\n")
            .contains("leave the names, parameters and types"));
  }

  @Test
  void anErrorWithoutAPlainSentenceIsStillTold() throws Exception {
    var problem = new Problem("", 0, 0, "something new", "compiler.err.new");
    assertTrue(explanation(problem, CLASS).contains("javac: something new"));
  }
}
