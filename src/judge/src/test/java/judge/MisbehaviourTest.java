package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import judge.Verdict.Crashed;
import judge.Verdict.Exited;
import judge.Verdict.Failed;
import judge.Verdict.Hung;
import judge.Verdict.OutOfMemory;
import judge.Verdict.Passed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts on code that a JVM does not survive, or should not. */
@Timeout(120)
class MisbehaviourTest {
  private static final String GREET = " return \"Hello, \" + name;";

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
  void anEndlessLoopIsToldWithThreadAndLine() throws Exception {
    try (var hasty = new Judge(Duration.ofSeconds(4))) {
      var verdict = hasty.judge(lesson.answer("while (true) {}"));
      assertEquals(
          "Your code did not come to an end in the test \"greets Ada\":"
              + " thread \"main\" runs at Greeting.java:4.",
          assertInstanceOf(Hung.class, verdict).sentence());
    }
  }

  @Test
  void anEndlessPrinterIsNotTakenForAlive() throws Exception {
    try (var hasty = new Judge(Duration.ofSeconds(4))) {
      var verdict = hasty.judge(lesson.answer("while (true) { System.out.println(name); }"));
      assertInstanceOf(Hung.class, verdict);
      assertTrue(verdict.output().startsWith("Ada"), verdict.output());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"System.exit(3);", "new Thread(() -> System.exit(3)).start(); while (true) {}"})
  void exitIsToldWithItsLine(String exit) throws Exception {
    var verdict =
        judge.judge(lesson.answer("System.out.print(name); if (true) {" + exit + "}" + GREET));
    assertEquals(new Exited(3, Optional.of("Greeting.java:4"), "Ada"), verdict);
  }

  @Test
  void haltIsToldWithItsStatus() throws Exception {
    var verdict = judge.judge(lesson.answer("Runtime.getRuntime().halt(0);" + GREET));
    assertEquals(new Exited(0, Optional.empty(), ""), verdict);
  }

  @Test
  void theListEndsWithTheRunThatEndedTheJvm() throws Exception {
    String body =
        "int n = Integer.getInteger(\"n\", 0) + 1; System.setProperty(\"n\", \"\" + n);"
            + " if (n == 5) System.exit(n);";
    var verdicts = judge.judge(lesson.answer(body + GREET), 20);
    assertEquals(3, verdicts.size());
    assertInstanceOf(Passed.class, verdicts.get(1));
    assertEquals(5, assertInstanceOf(Exited.class, verdicts.get(2)).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var all = new java.util.ArrayList<Object>(); while (true) all.add(new byte[100_000]);",
        "return java.util.concurrent.CompletableFuture.supplyAsync(() -> \"\" + new"
            + " long[1_000_000_000].length).get();"
      })
  void aFullHeapIsToldWithItsLine(String body) throws Exception {
    var verdict = assertInstanceOf(OutOfMemory.class, judge.judge(lesson.answer(body)));
    assertEquals(Optional.of("Greeting.java:4"), verdict.where());
  }

  @Test
  void aHeapThatStaysFullIsToldToo() throws Exception {
    String body =
        "var all = new java.util.ArrayList<Object>(); System.getProperties().put(\"all\", all);"
            + " while (true) all.add(new byte[1_000]);";
    assertInstanceOf(OutOfMemory.class, judge.judge(lesson.answer(body)));
  }

  @Test
  void tooManyThreadsAreTooMuchMemory() throws Exception {
    String body = "throw new OutOfMemoryError(\"unable to create native thread\");";
    assertInstanceOf(OutOfMemory.class, judge.judge(lesson.answer(body)));
  }

  @Test
  void aFullStackIsAnExceptionLikeOthers() throws Exception {
    var verdict =
        assertInstanceOf(Failed.class, judge.judge(lesson.answer("return to(name + 1);")));
    assertTrue(verdict.sentence().contains("StackOverflowError"), verdict.sentence());
    assertEquals(Optional.of("Greeting.java:4"), verdict.failures().getFirst().line());
  }

  @Test
  void aMegabyteOfOutputIsCutOff() throws Exception {
    String body = "for (int i = 0; i < 100_000; i++) System.out.println(\"ten bytes\");" + GREET;
    var verdict = assertInstanceOf(Passed.class, judge.judge(lesson.answer(body)));
    assertTrue(verdict.output().startsWith("ten bytes\nten bytes\n"));
    assertTrue(verdict.output().length() < 66_000);
    assertTrue(verdict.output().endsWith("(the rest is left out)\n"));
  }

  @Test
  void closedStreamsHarmNobody() throws Exception {
    String body = "System.out.println(\"Grüße\"); System.out.close(); System.err.close();";
    var verdict = judge.judge(lesson.answer(body + GREET));
    assertEquals("Grüße\n", assertInstanceOf(Passed.class, verdict).output());
  }

  @Test
  void noInputIsTheEndOfInput() throws Exception {
    assertInstanceOf(
        Passed.class,
        judge.judge(lesson.answer("if (System.in.read() != -1) return \"?\";" + GREET)));
  }

  @Test
  void aThreadLeftBehindKeepsNothingAlive() throws Exception {
    String body = "Thread.ofPlatform().daemon(false).start(() -> { while (true) {} });";
    assertInstanceOf(Passed.class, judge.judge(lesson.answer(body + GREET)));
  }

  @Test
  void writingOnTheJudgesOwnLineIsNoVerdict() throws Exception {
    String body =
        "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(\"Hello,"
            + " you\".getBytes());";
    assertInstanceOf(Crashed.class, judge.judge(lesson.answer(body + GREET)));
  }

  @Test
  void closingTheJudgesOwnLineIsNoVerdict() throws Exception {
    String body = "new java.io.FileOutputStream(java.io.FileDescriptor.out).close();";
    assertInstanceOf(Crashed.class, judge.judge(lesson.answer(body + GREET)));
  }
}
