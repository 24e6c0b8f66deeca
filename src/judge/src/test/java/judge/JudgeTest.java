package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import judge.Verdict.Failed;
import judge.Verdict.Failure;
import judge.Verdict.NotCompiled;
import judge.Verdict.Passed;
import judge.Verdict.Problem;
import judge.Verdict.Undecided;
import kit.CommonPool;
import kit.PoolBelief;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts on code that comes to an end. */
@Timeout(120)
class JudgeTest {
  private static Judge judge;

  @TempDir Path folder;
  private MiniLesson lesson;

  @BeforeAll
  static void open() {
    judge = new Judge();
  }

  @AfterAll
  static void close() {
    judge.close();
  }

  @BeforeEach
  void write() throws IOException {
    lesson = MiniLesson.in(folder);
  }

  @Test
  void aRightAnswerPasses() throws Exception {
    var verdict = judge.judge(lesson.answer("return \"Hello, \" + name;"));
    assertEquals(new Passed(List.of("greets Ada", "greets Bob"), ""), verdict);
    assertEquals("All 2 tests passed.", verdict.sentence());
  }

  @Test
  void aWrongAnswerFailsOnceWithItsMisconception() throws Exception {
    var verdict = assertInstanceOf(Failed.class, judge.judge(lesson.answer("return null;")));
    assertEquals(1, verdict.failures().size());
    var failure = verdict.failures().getFirst();
    assertEquals("greets Ada", failure.test());
    assertEquals(Optional.of("failure-as-null"), failure.misconception());
    assertTrue(failure.message().startsWith("You said nothing. Null hides why"));
    assertTrue(failure.message().contains(PoolBelief.FAILURE_AS_NULL.advice()));
    assertEquals(failure.message(), verdict.sentence());
  }

  @Test
  void aStubIsUnsolved() throws Exception {
    var verdict = assertInstanceOf(Failed.class, judge.judge(lesson.shipped()));
    var failure = verdict.failures().getFirst();
    assertTrue(failure.unsolved());
    assertEquals("Not written yet: greet the one who is named.", failure.message());
  }

  @Test
  void anExceptionIsToldWithItsLine() throws Exception {
    var answer = lesson.answer("return name.substring(7);");
    var verdict = assertInstanceOf(Failed.class, judge.judge(answer));
    assertEquals(Optional.of("Greeting.java:4"), verdict.failures().getFirst().line());
  }

  @Test
  void whatDoesNotCompileIsToldWithItsPlace() throws Exception {
    var verdict = assertInstanceOf(NotCompiled.class, judge.judge(lesson.answer("return nane;")));
    var problem = verdict.problems().getFirst();
    assertEquals(MiniLesson.GREETING, problem.file());
    assertEquals(4, problem.line());
    assertEquals(12, problem.column());
    assertTrue(problem.code().startsWith("compiler.err.cant.resolve"), problem.code());
    assertTrue(verdict.sentence().contains("mini/Greeting.java:4:12"), verdict.sentence());
  }

  @Test
  void aHalfDoneExerciseHarmsNobodyButItself() throws Exception {
    assertInstanceOf(Passed.class, judge.judge(lesson.answer("return \"Hello, \" + name;")));
    var broken = new Submission(folder, "Broken", Map.of());
    var problem = assertInstanceOf(NotCompiled.class, judge.judge(broken)).problems().getFirst();
    assertEquals("mini/Broken.java", problem.file());
  }

  @Test
  void aReplacementMayStandInAnotherFile() throws Exception {
    lesson.main("Words", "package mini; final class Words { static String HELLO = \"Bye, \"; }");
    String words = "package mini; final class Words { static String HELLO = \"Hello, \"; }";
    String body = "return Words.HELLO + name;";
    assertInstanceOf(Failed.class, judge.judge(lesson.answer(body)));
    assertInstanceOf(
        Passed.class, judge.judge(lesson.answer(body, Map.of("mini/Words.java", words))));
  }

  @Test
  void theCommonPoolIsTheKits() throws Exception {
    new CommonPool().launcherSessionOpened(null);
    var kits = System.getProperty("java.util.concurrent.ForkJoinPool.common.parallelism");
    var verdict =
        judge.judge(
            lesson.answer(
                "return \"\" + java.util.concurrent.ForkJoinPool.getCommonPoolParallelism();"));
    assertEquals("You said: " + kits, verdict.sentence());
  }

  @Test
  void assertionsAreOn() throws Exception {
    var verdict = judge.judge(lesson.answer("assert name == null : \"asserted\"; return name;"));
    assertTrue(verdict.sentence().contains("asserted"), verdict.sentence());
  }

  @Test
  void aTestThatBreaksOffIsNeitherRedNorGreen() throws Exception {
    lesson.test(
        "Off",
        """
        package mini;
        class OffTest {
          @org.junit.jupiter.api.Test
          void off() {
            org.junit.jupiter.api.Assumptions.abort("not on this machine");
          }
        }
        """);
    var verdict = judge.judge(new Submission(folder, "Off", Map.of()));
    var failures = assertInstanceOf(Undecided.class, verdict).failures();
    assertEquals("off()", failures.getFirst().test());
    assertTrue(verdict.sentence().contains("not on this machine"), verdict.sentence());
  }

  @Test
  void noTestIsNoPass() throws Exception {
    lesson.test("No", "package mini; class NoTest {}");
    assertInstanceOf(Undecided.class, judge.judge(new Submission(folder, "No", Map.of())));
  }

  @Test
  void allFailuresOfAnOrdinaryTestClassAreTold() throws Exception {
    lesson.test(
        "Two",
        """
        package mini;
        import org.junit.jupiter.api.*;
        import org.junit.jupiter.params.*;
        import org.junit.jupiter.params.provider.*;
        class TwoTest {
          @ParameterizedTest(name = "of {0}")
          @ValueSource(ints = {1, 2})
          @DisplayName("a number")
          void number(int n) {
            Assertions.fail("no " + n);
          }
        }
        """);
    var verdict = judge.judge(new Submission(folder, "Two", Map.of()));
    assertEquals(
        List.of(
            new Failure("a number, of 1", "no 1", Optional.empty(), false, Optional.empty()),
            new Failure("a number, of 2", "no 2", Optional.empty(), false, Optional.empty())),
        assertInstanceOf(Failed.class, verdict).failures());
  }

  @Test
  void twentyRunsGiveTwentyVerdicts() throws Exception {
    var verdicts = judge.judge(lesson.answer("return \"Hello, \" + name;"), 20);
    assertEquals(20, verdicts.stream().filter(Passed.class::isInstance).count());
    assertEquals(20, verdicts.size());
  }

  @Test
  void runsShareTheirClassesAndNotTheirOutput() throws Exception {
    String body =
        "int n = Integer.getInteger(\"n\", 0); System.setProperty(\"n\", \"\" + ++n);"
            + " System.out.print(n); System.out.close(); return null;";
    var outputs = judge.judge(lesson.answer(body), 3).stream().map(Verdict::output).toList();
    assertEquals(List.of("1", "2", "3"), outputs);
  }

  @Test
  void anUnknownExerciseIsRefused() {
    var unknown = new Submission(folder, "Nobody", Map.of());
    assertThrows(IllegalArgumentException.class, () -> judge.judge(unknown));
    assertThrows(IllegalArgumentException.class, () -> judge.judge(lesson.shipped(), 0));
  }

  @Test
  void aProblemReadsLikeThePlaceThatEditorsLink() {
    assertEquals("a/B.java:3:7: no", new Problem("a/B.java", 3, 7, "no", "c").toString());
    assertEquals("a/B.java: no", new Problem("a/B.java", 0, 0, "no", "c").toString());
    assertEquals("no", new Problem("", 0, 0, "no", "c").toString());
  }
}
