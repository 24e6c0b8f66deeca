package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import judge.api.Verdict.Crashed;
import judge.api.Verdict.Exited;
import judge.api.Verdict.Failed;
import judge.api.Verdict.Hung;
import judge.api.Verdict.OutOfMemory;
import judge.api.Verdict.Passed;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts on code that a JVM does not survive, or should not. */
@Timeout(120)
class MisbehaviourTest {
  private static final String GREET = " return \"Hello, \" + name;";

  /** So long a judge waits that need not be as patient as others. */
  private static final Duration HASTE = Duration.ofSeconds(4);

  private static Judge judge;
  private static Judge hasty;

  @TempDir Path folder;
  private MiniLesson lesson;

  @BeforeAll
  static void open() {
    judge = Judge.withCacheIn(MiniLesson.CACHE);
    hasty = new Judge(HASTE);
  }

  @AfterAll
  static void close() {
    judge.close();
    hasty.close();
  }

  @BeforeEach
  void write() throws IOException {
    lesson = MiniLesson.in(folder);
  }

  @Test
  void anEndlessLoopIsToldWithThreadAndLine() throws Exception {
    var verdict = hasty.judge(lesson.answer("while (true) {}"));
    assertEquals(
        "Your code did not come to an end in the test \"greets Ada\":"
            + " thread \"main\" runs at Greeting.java:4.",
        assertInstanceOf(Hung.class, verdict).sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ofPlatform", "ofVirtual"})
  void aDeadlockIsToldWithTheLineThatWaits(String kind) throws Exception {
    String body =
        """
        Object a = new Object(), b = new Object(); \
        var both = new java.util.concurrent.CyclicBarrier(2); \
        var one = Thread.%1$s().start(() -> lock(a, b, both)); \
        var two = Thread.%1$s().start(() -> lock(b, a, both)); \
        one.join(); two.join(); return name; } \
        static void lock(Object first, Object second, java.util.concurrent.CyclicBarrier both) { \
        synchronized (first) { try { both.await(); } catch (Exception e) { } synchronized (second) { } } \
        """
            .formatted(kind);
    var verdict = hasty.judge(lesson.answer(body));
    String sentence = assertInstanceOf(Hung.class, verdict).sentence();
    assertTrue(sentence.contains("thread \"main\" waits at Greeting.java:4"), sentence);
  }

  /** Neither does the kit watch it, nor does it give a sign that counts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "return A.said; } static class A { static String said = say();"
            + " static String say() { while (true) { Thread.onSpinWait(); } }",
        "var lock = new Object(); var held = new java.util.concurrent.CountDownLatch(1);"
            + " Thread.ofPlatform().daemon().start(() -> { synchronized (lock) {"
            + " held.countDown(); java.util.concurrent.locks.LockSupport.park(); } });"
            + " held.await(); synchronized (lock) { return name; }",
      })
  void whoSaysNothingOfUseHangs(String body) throws Exception {
    assertInstanceOf(Hung.class, hasty.judge(lesson.answer(body)));
  }

  /** As those above, with the patience that learners have. */
  @Test
  void whoPrintsForTenSecondsHangs() throws Exception {
    String body = "while (true) { System.out.print(name); Thread.sleep(20); }";
    assertInstanceOf(Hung.class, judge.judge(lesson.answer(body)));
  }

  @Test
  void thousandsOfThreadsEndWithTheRun() throws Exception {
    String body =
        "if (name.equals(\"Ada\")) for (int i = 0; i < 3000; i++)"
            + " new Thread(java.util.concurrent.locks.LockSupport::park).start();";
    assertInstanceOf(Passed.class, judge.judge(lesson.answer(body + GREET)));
  }

  @Test
  void anEndlessPrinterIsNotTakenForAlive() throws Exception {
    var verdict = hasty.judge(lesson.answer("while (true) { System.out.println(name); }"));
    assertInstanceOf(Hung.class, verdict);
    assertTrue(verdict.output().startsWith("Ada"), verdict.output());
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
  void whoEndsTheJvmTakesNobodyAlong() throws Exception {
    var exits = lesson.answer("System.exit(5);" + GREET);
    var greets = lesson.answer(GREET);
    var verdicts = judge.judge(List.of(greets, exits, greets));
    assertInstanceOf(Passed.class, verdicts.get(0));
    assertEquals(5, assertInstanceOf(Exited.class, verdicts.get(1)).status());
    assertInstanceOf(Passed.class, verdicts.get(2));
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
  @EnabledOnOs(OS.LINUX)
  void aCrashIsToldAsACrash() throws Exception {
    String body =
        "new ProcessBuilder(\"kill\", \"-SEGV\", \"\" + ProcessHandle.current().pid()).start()"
            + ".waitFor(); while (true) {}";
    var verdict = assertInstanceOf(Crashed.class, judge.judge(lesson.answer(body)));
    assertTrue(verdict.sentence().contains("crashed: SIGSEGV"), verdict.sentence());
  }
}
