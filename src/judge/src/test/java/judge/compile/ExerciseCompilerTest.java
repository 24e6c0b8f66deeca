package judge.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import judge.api.CompiledClass;
import judge.api.Submission;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseCompilerTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path lesson;

  private List<Verdict.Problem> compile(String greeting) throws Exception {
    var submission =
        new Submission(
            MiniLesson.in(lesson).folder().resolve("../" + lesson.getFileName()),
            "Greeting",
            Map.of(MiniLesson.GREETING, greeting));
    try (var compiler = new ExerciseCompiler(ToolProvider.getSystemJavaCompiler())) {
      var compilation = compiler.compile(submission);
      var made = compilation.classes().stream().map(CompiledClass::name).sorted().toList();
      boolean compiled = compilation.problems().isEmpty();
      assertEquals(
          compiled
              ? List.of("mini.Greeting", "mini.GreetingTest", "mini.GreetingTest$Belief")
              : List.of(),
          made);
      return compilation.problems();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void placesAreThoseOfTheText(String lineEnd) throws Exception {
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
  void aMissingSemicolonIsWhereItIsMissing() throws Exception {
    var problem = compile(MiniLesson.greeting("return name")).getFirst();
    assertEquals(
        new Verdict.Problem(MiniLesson.GREETING, 4, 16, "';' expected", "compiler.err.expected"),
        problem);
  }

  @Test
  void whatOnlyFollowsInTheTestIsLeftOut() throws Exception {
    var problems = compile("package mini; final class Greeting { int half");
    assertEquals(
        List.of(MiniLesson.GREETING),
        problems.stream().map(Verdict.Problem::file).distinct().toList());
  }

  @Test
  void aSignatureThatTheTestDoesNotKnowIsToldInTheTest() throws Exception {
    var problem = compile("package mini; final class Greeting {}").getFirst();
    assertEquals("mini/GreetingTest.java", problem.file());
  }

  @Test
  void whatIsRightHasNoProblems() throws Exception {
    assertEquals(List.of(), compile(MiniLesson.greeting("return name;")));
  }

  @Test
  @Timeout(60)
  void pipesAndHugeFilesBesideItAreLeftAlone() throws Exception {
    Path beside = MiniLesson.in(lesson).folder().resolve("src/main/java/mini");
    try (var huge = new RandomAccessFile(beside.resolve("Huge.java").toFile(), "rw")) {
      huge.setLength(1L << 32); // more than an array holds
    }
    if (Files.isExecutable(Path.of("/usr/bin/mkfifo"))) {
      String pipe = beside.resolve("Pipe.java").toString();
      assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe).start().waitFor());
    }
    assertEquals(List.of(), compile(MiniLesson.greeting("return name;")));
  }

  @Test
  void withoutACompilerItSaysSo() {
    var thrown = assertThrows(IllegalStateException.class, () -> new ExerciseCompiler(null));
    assertTrue(thrown.getMessage().contains("JDK"));
  }

  @Test
  void anInterruptDoesNotCloseTheToolsForEver() throws Exception {
    var submission = MiniLesson.in(lesson).answer("return name;");
    try (var compiler = new CompilerThread(ToolProvider.getSystemJavaCompiler())) {
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, () -> compiler.compile(submission, PATIENCE));
      assertEquals(List.of(), compiler.compile(submission, PATIENCE).problems());
    }
  }
}
