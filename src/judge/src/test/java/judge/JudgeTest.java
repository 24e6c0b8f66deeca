package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import judge.api.Submission;
import judge.api.Verdict.Belief;
import judge.api.Verdict.Failed;
import judge.api.Verdict.Failure;
import judge.api.Verdict.NotCompiled;
import judge.api.Verdict.Passed;
import judge.api.Verdict.Problem;
import judge.api.Verdict.Undecided;
import judge.fixtures.MiniLesson;
import kit.report.CommonPoolSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts on code that comes to an end. */
@Timeout(120)
class JudgeTest {
  private static Judge judge;

  @TempDir Path folder;
  private MiniLesson lesson;

  @BeforeAll
  static void open() {
    judge = Judge.withCacheIn(MiniLesson.CACHE);
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
    assertEquals(
        Optional.of(
            new Belief(
                "failure-as-null",
                "When there is no result, null says so.",
                "03-pools",
                "First good answer wins")),
        failure.misconception());
    assertTrue(failure.message().startsWith("You said nothing. Null hides why"));
    assertTrue(failure.message().contains("throw, with one of the failures as the cause."));
    assertEquals(failure.message(), verdict.sentence());
  }

  @Test
  void resourcesOfTheTestsCanBeRead() throws Exception {
    var asks =
        """
        try (var in = Greeting.class.getResourceAsStream("/words/hello.txt")) {
          return in == null ? "no resource" : new String(in.readAllBytes()) + name;
        }\
        """;
    var none = assertInstanceOf(Failed.class, judge.judge(lesson.answer(asks)));
    assertEquals("You said: no resource", none.sentence());
    lesson.resource("words/hello.txt", "Hello, ");
    assertInstanceOf(Passed.class, judge.judge(lesson.answer(asks)));
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
    new CommonPoolSetup().launcherSessionOpened(null);
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
  void twentyGiveTwentyVerdicts() throws Exception {
    var answer = lesson.answer("return \"Hello, \" + name;");
    var verdicts = judge.judge(Collections.nCopies(20, answer));
    assertEquals(20, verdicts.stream().filter(Passed.class::isInstance).count());
    assertEquals(20, verdicts.size());
  }

  /** Prints how often the JVM and how often the class has been used, and which process it is. */
  private static final String COUNT =
      "System.out.print(System.getProperties().merge(\"n\", 1, (a, b) -> (int) a + (int) b) + \" \""
          + " + ++count + \" \" + ProcessHandle.current().pid()); System.out.close();"
          + " return null; } static int count; static void leave() { ";

  private List<String[]> counts(Submission... submissions) throws InterruptedException {
    return judge.judge(List.of(submissions)).stream().map(v -> v.output().split(" ")).toList();
  }

  @Test
  void thoseJudgedTogetherShareTheirJvmAndNeitherClassesNorOutput() throws Exception {
    var answer = lesson.answer(COUNT);
    var counts = counts(answer, answer, answer);
    for (int i = 0; i < counts.size(); i++) {
      assertEquals(List.of("" + (i + 1), "1"), List.of(counts.get(i)).subList(0, 2));
      assertEquals(counts.get(0)[2], counts.get(i)[2]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Thread(() -> { while (true) ; }).start();",
        "new Thread(() -> java.util.concurrent.locks.LockSupport.park()).start();",
        "Thread.startVirtualThread(() -> { while (true) ; });",
        "var nap = Thread.startVirtualThread(() ->"
            + " java.util.concurrent.locks.LockSupport.parkNanos(3_600_000_000_000L)); while"
            + " (nap.getState() != Thread.State.TIMED_WAITING) ;",
        "java.util.concurrent.Executors.newFixedThreadPool(1).submit(() -> 1);",
        "java.util.concurrent.ForkJoinPool.commonPool().execute(() -> { while (true) ; });",
        "java.util.concurrent.CompletableFuture.runAsync(java.util.concurrent.locks.LockSupport::park).orTimeout(1,"
            + " java.util.concurrent.TimeUnit.HOURS);"
      })
  void whoLeavesSomethingBehindIsTheLastInThatJvm(String leave) throws Exception {
    var clean = lesson.answer(COUNT);
    var untidy = lesson.answer(leave + COUNT);
    var counts = counts(clean, untidy, clean, clean);
    assertEquals(counts.get(0)[2], counts.get(1)[2]);
    assertNotEquals(counts.get(1)[2], counts.get(2)[2]);
    assertEquals(counts.get(2)[2], counts.get(3)[2]);
  }

  @Test
  void eachIsJudgedByItsOwnClasses() throws Exception {
    var right = lesson.answer("return \"Hello, \" + name;");
    var verdicts =
        judge.judge(
            List.of(right, lesson.answer("return null;"), lesson.answer("return nane;"), right));
    assertInstanceOf(Passed.class, verdicts.get(0));
    assertInstanceOf(Failed.class, verdicts.get(1));
    assertInstanceOf(NotCompiled.class, verdicts.get(2));
    assertEquals(verdicts.get(0), verdicts.get(3));
  }

  @Test
  void anUnknownExerciseIsRefused() {
    var unknown = new Submission(folder, "Nobody", Map.of());
    assertThrows(IllegalArgumentException.class, () -> judge.judge(unknown));
  }

  @Test
  void aProblemReadsLikeThePlaceThatEditorsLink() {
    assertEquals("a/B.java:3:7: no", new Problem("a/B.java", 3, 7, "no", "c").toString());
    assertEquals("a/B.java: no", new Problem("a/B.java", 0, 0, "no", "c").toString());
    assertEquals("no", new Problem("", 0, 0, "no", "c").toString());
  }
}
