package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseCompilerTest {
  @TempDir Path lesson;

  private List<Verdict.Problem> compile(String greeting) throws IOException {
    var submission =
        new Submission(
            MiniLesson.in(lesson).folder().resolve("../" + lesson.getFileName()),
            "Greeting",
            Map.of(MiniLesson.GREETING, greeting));
    try (var compiler = new ExerciseCompiler(ToolProvider.getSystemJavaCompiler());
        var folder = PrivateFolder.create()) {
      folder.write(submission.sources());
      var problems = compiler.compile(submission, folder);
      assertEquals(
          problems.isEmpty(), Files.exists(folder.classes().resolve("mini/Greeting.class")));
      assertTrue(!Files.exists(folder.classes().resolve("mini/Broken.class")));
      return problems;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void placesAreThoseOfTheText(String lineEnd) throws IOException {
    String text =
        Stream.of(
                "package mini; // Grüße",
                "",
                "final class Greeting {",
                "\tstatic String to(String \tnäme) {",
                "\t\treturn \"ä\" + \tname;",
                "\t}",
                "}",
                "")
            .reduce("", (a, b) -> a + b + lineEnd);
    var problem = compile(text).getFirst();
    assertEquals("mini/Greeting.java", problem.file());
    assertEquals(5, problem.line());
    assertEquals(17, problem.column());
    assertTrue(problem.message().contains("name"), problem.message());
  }

  @Test
  void aMissingSemicolonIsWhereItIsMissing() throws IOException {
    var problem = compile(MiniLesson.greeting("return name")).getFirst();
    assertEquals(
        new Verdict.Problem(MiniLesson.GREETING, 4, 16, "';' expected", "compiler.err.expected"),
        problem);
  }

  @Test
  void whatOnlyFollowsInTheTestIsLeftOut() throws IOException {
    var problems = compile("package mini; final class Greeting { int half");
    assertEquals(
        List.of(MiniLesson.GREETING),
        problems.stream().map(Verdict.Problem::file).distinct().toList());
  }

  @Test
  void aSignatureThatTheTestDoesNotKnowIsToldInTheTest() throws IOException {
    var problem = compile("package mini; final class Greeting {}").getFirst();
    assertEquals("mini/GreetingTest.java", problem.file());
  }

  @Test
  void whatIsRightHasNoProblems() throws IOException {
    assertEquals(List.of(), compile(MiniLesson.greeting("return name;")));
  }

  @Test
  void withoutACompilerItSaysSo() {
    var thrown = assertThrows(IllegalStateException.class, () -> new ExerciseCompiler(null));
    assertTrue(thrown.getMessage().contains("JDK"));
  }
}
